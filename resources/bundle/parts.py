"""What goes into the folder that needs no Python, and what stays out of it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

NAME: Final = "springblock-lab"
PACKAGES: Final = ("gui", "nets", "physics", "resources")
"""Ours: kept as sources, which Numba, the digests and the lists of labs and readings look at."""
APART: Final = ("nets/attach/", "resources/bundle/", "resources/pictures/")
"""What lies in our folders and is no part of the app."""
WITH_SOURCES: Final = ("numba", "llvmlite")
"""Packages that compile sources of theirs or look at them; of others bytecode is enough."""
UNUSED: Final = ("fsspec", "jinja2", "networkx", "sympy")
"""Distributions that torch asks for, to compile and to export; the app does neither."""
LEFT_OUT: Final = tuple(
    re.compile(pattern)
    for pattern in (
        # What the system's graphics drivers and window system need must be the system's own.
        r"^lib(stdc\+\+|gcc_s|z|expat|drm|gbm|elf|bsd|md|systemd|selinux|pcre2?|png16|brotli\w*)[-\d]*\.so",
        r"^lib(xcb|X|xkb|ICE|SM|EGL|GL|OpenGL|GLX|wayland|fontconfig|freetype|dbus)[-\w]*\.so",
        r"^lib(glib|gio|gobject|gmodule|gthread)-[\d.]*\.so",
        # Of packages: tests, what compilers need, programs.
        r"(^|/)(tests?|testing/tests|__pycache__)/",
        r"\.(a|c|cc|cmake|cpp|cu|cuh|h|hpp|lib|pxd|pxi|pyi|pyx|tp)$",
        r"^\.\./",
        r"\.dist-info/(RECORD$|sboms/)",
        r"^torch/(bin/(?!torch_shm_manager)|include/|share/)",
        r"^torch/lib/lib(aoti_custom_ops|backend_with_compiler|jitbackend_test|torchbind_test)\.",
        r"^torch/(_inductor|utils/(tensorboard|benchmark|model_dump|bottleneck))/",
        r"^torch/testing/_internal/(?!__init__|logging_tensor|common_dtype)",
        r"^pyarrow/(include|src|includes)/",
        r"^pyarrow/lib(arrow_flight|arrow_python_flight|arrow_s3)\.",
        r"^pyarrow/_(flight|s3fs|orc|hdfs|gcsfs|azurefs|dataset_orc|substrait|pyarrow_cpp_tests)\.",
        r"^pyarrow/libarrow_python\.so(\.\d+\.\d+\.\d+)?$",  # the same as that which is asked for
        r"^numba/np/ufunc/(omp|tbb)pool\.",  # for loops side by side, of which there are none
        r"^numpy/_core/_simd\.",  # of NumPy's own tests
        r"^scipy/(odr/|io/_fast_matrix_market/_fmm_core)",  # what reads Matrix Market files
        # Kinds of pictures that are not read, and letters and colours, which others see to.
        r"^PIL/_(avif|imagingcms|imagingft|imagingtk)\.",
        r"^pillow\.libs/lib(avif|brotli\w+|freetype|harfbuzz|lcms2|png16)-",
        # Of Qt: what draws widgets in a window, on X11, Wayland and without a screen.
        r"^PySide6/(Qt/(qml|libexec|metatypes)|doc|glue|include|lib|scripts|support/.*\.js|typesystems)/",
        r"^PySide6/(assistant|designer|linguist|lrelease|lupdate|qml\w+|svgtoqml)$",
        r"^PySide6/(libpyside6qml|Qt(?!Core|Gui\.|Widgets|OpenGL|Svg|Test|DBus|Xml)\w+)\.",
        r"^PySide6/Qt/lib/libQt6(?!Core|Gui\.|Widgets|OpenGL|Svg|Test|DBus|Xml|XcbQpa|WaylandCl|Wl)",
        r"^PySide6/Qt/plugins/(?!icon|image|platform|wayland-(dec|graphics-\w+-client|shell)|xcb)",
        r"^PySide6/Qt/plugins/(imageformats/libqpdf|platforminputcontexts/libqtvirtual)",
        r"^PySide6/Qt/plugins/platforms/libq(eglfs|linuxfb|minimal|vkkhr|vnc)",
        r"^PySide6/Qt/translations/(?!qtbase_(tr|zh_CN)\.)",
        # Data of examples.
        r"^matplotlib/mpl-data/(sample_data|images)/",
        r"^pyqtgraph/examples/",
        r"^sklearn/datasets/(data|descr|images)/(?!__init__|digits)",
    )
)
"""Files of others that the app does not use, by the place that they would have."""


def own_files(root: Path) -> list[Path]:
    """The app's files below `root`, where the sources are, by their places in the folder."""
    found = (path for package in PACKAGES for path in (root / package).rglob("*"))
    places = (path.relative_to(root) for path in found if path.is_file())
    kept = {
        place
        for place in places
        if "__pycache__" not in place.parts and not place.as_posix().startswith(APART)
    }
    return sorted({Path("main.py"), *kept})  # which others ask for the version


def is_left_out(place: str) -> bool:
    """Whether a file of others, named by its place in the folder, stays out."""
    return any(pattern.search(place.replace("\\", "/")) for pattern in LEFT_OUT)
