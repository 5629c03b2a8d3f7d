"""One chain: parameters, laws, the march in time, the thread that runs it."""
