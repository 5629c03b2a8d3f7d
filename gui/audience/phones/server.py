"""The web server for the audience's phones; runs in a process of its own, without Qt."""

from __future__ import annotations

import asyncio
import logging
import socket
import threading
from collections.abc import Mapping
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, Final

import uvicorn
from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from gui.audience.phones.limits import MOST_BYTES, MOST_SEATS, PATIENCE
from gui.audience.phones.outbox import Outbox
from gui.audience.phones.room import Refused, Room
from gui.predictions.prediction import Prediction

PAGES: Final = Path(__file__).resolve().parents[3] / "resources" / "phones"
FILES: Final = {
    "page.js": "text/javascript; charset=utf-8",
    "page.css": "text/css; charset=utf-8",
}
HEADERS: Final = {
    "content-security-policy": "default-src 'none'; script-src 'self'; style-src 'self'; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "cache-control": "no-store",
    "cross-origin-resource-policy": "same-origin",
}
SEAT: Final = "seat"


def application(room: Room) -> ASGIApp:
    """The pages of one lecture."""
    pages = {name: (PAGES / name).read_bytes() for name in ("page.html", *FILES)}

    async def page(request: Request) -> Response:
        _enter(room, request)
        language = room.language(request.headers.get("accept-language", ""))
        html = pages["page.html"].replace(b"LANGUAGE", language.encode())
        answer = Response(html, media_type="text/html; charset=utf-8")
        if not room.has(request.cookies.get(SEAT, "")):
            answer.set_cookie(
                SEAT, room.seat(), path=f"/{room.token}", httponly=True, samesite="strict"
            )
        return answer

    async def file(request: Request) -> Response:
        _enter(room, request)
        name = request.path_params["file"]
        if name not in FILES:
            raise Refused(404)
        return Response(pages[name], headers={"content-type": FILES[name]})

    async def now(request: Request) -> Response:
        _enter(room, request)
        return JSONResponse(room.now(room.language(request.headers.get("accept-language", ""))))

    async def guess(request: Request) -> Response:
        _enter(room, request)
        if request.headers.get("content-type", "") != "application/json":
            raise Refused(415)  # no form of another page can send this
        seat = request.cookies.get(SEAT, "")
        room.take(seat, request.path_params["number"], await _body(request))
        return Response(status_code=204)

    async def refused(_request: Request, error: Exception) -> Response:
        assert isinstance(error, Refused)
        return Response(status_code=error.status)

    routes = [
        Route("/{token}/", page),
        Route("/{token}/now", now),
        Route("/{token}/guess/{number:int}", guess, methods=["POST"]),
        Route("/{token}/{file}", file),
    ]
    return _with_headers(Starlette(routes=routes, exception_handlers={Refused: refused}))


def _enter(room: Room, request: Request) -> None:
    """Nobody without the address, and not too many at once."""
    if not room.is_token(request.path_params["token"]):
        raise Refused(404)
    if not room.traffic.take():
        raise Refused(429)


async def _body(request: Request) -> bytes:
    """What was sent, which is little and comes soon; Refused otherwise."""
    found = b""
    try:
        async with asyncio.timeout(PATIENCE):
            async for part in request.stream():
                found += part
                if len(found) > MOST_BYTES:
                    raise Refused(413)
    except TimeoutError:
        raise Refused(408) from None
    except ClientDisconnect:
        raise Refused(400) from None
    return found


def _with_headers(inner: ASGIApp) -> ASGIApp:
    """The same with `HEADERS` in every answer."""
    extra = [(name.encode(), value.encode()) for name, value in HEADERS.items()]

    async def outer(scope: Scope, receive: Receive, send: Send) -> None:
        async def send_with(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], *extra]
            await send(message)

        await inner(scope, receive, send_with)

    return outer


# --- the process ------------------------------------------------------------------------------


def serve(
    pipe: Connection, address: str, token: str, words: Mapping[str, Mapping[str, str]]
) -> None:
    """Serve one lecture until the pipe ends: the window may be killed, too.

    Sends the port first, or 0 and why there is none; then (seat, number, guess) of every answer.
    Takes (number, prediction or None) for what is asked.
    """
    try:
        ears = socket.create_server((address, 0), backlog=2 * MOST_SEATS)
    except OSError as error:
        pipe.send((0, error.strerror or str(error)))
        return
    logging.disable(logging.CRITICAL)  # addresses of the audience are written nowhere
    pipe.send((ears.getsockname()[1], ""))
    room = Room(token, words, Outbox(pipe).put)
    server = uvicorn.Server(
        uvicorn.Config(
            application(room),
            log_config=None,
            access_log=False,
            lifespan="off",
            server_header=False,
            limit_concurrency=2 * MOST_SEATS,
            timeout_keep_alive=10,
            timeout_graceful_shutdown=1,
            http="h11",
            ws="none",
        )
    )
    threading.Thread(target=_listen, args=(pipe, room, server), daemon=True).start()
    with ears:
        server.run([ears])


def _listen(pipe: Connection, room: Room, server: uvicorn.Server) -> None:
    """Take what is asked from the window, until it hangs up."""
    while True:
        try:
            told: tuple[int, Any] = pipe.recv()
        except (EOFError, OSError):
            server.should_exit = True
            return
        number, asked = told
        room.ask(number, None if asked is None else Prediction.model_validate(asked))
