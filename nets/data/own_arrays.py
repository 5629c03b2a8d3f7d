"""Which arrays of a NPZ file are inputs and labels, to train and to test on: by name, or shape."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from nets.data.parts import INPUTS, LABELS, PARTS
from nets.data.samples import DatasetError
from physics.wording import Words

Shape = tuple[int, ...]
Pair = tuple[str, str]
"""Names of inputs and of their labels."""
SHOWN = 12
SAVED_SO = "np.savez(file, X_train=…, y_train=…, X_test=…, y_test=…)"
TOKENS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")
ROLES = dict.fromkeys(INPUTS, Words("inputs")) | dict.fromkeys(LABELS, Words("labels"))


@dataclass(frozen=True, slots=True)
class Arrays:
    """Which arrays are used.

    Attributes
    ----------
    train : names of inputs and labels; test : the same, or None if there are none.
    remarks : what was guessed.
    """

    train: Pair
    test: Pair | None
    remarks: tuple[str, ...] = ()


def arrays_of(shapes: Mapping[str, Shape], labels: str = "") -> Arrays:
    """The arrays that are used of those that are there.

    Parameters
    ----------
    shapes : by name.
    labels : name of the array with the labels, if it is said.

    Raises
    ------
    DatasetError
        With one sentence that names those that are there.
    """
    if labels:
        return _beside(shapes, labels)
    known = _known(shapes)
    train, test = _pair(known, "train", shapes), _pair(known, "test", shapes)
    val = _pair(known, "val", shapes)
    whole = _pair(known, "", shapes)
    if train is None and whole is not None:
        train = whole
    if train is None:
        if test or val:
            raise DatasetError(
                Words("X_train and y_train are missing; {there}", there=_there(shapes))
            )
        return _by_shape(shapes)
    unused = (
        (Words("{inputs} and {labels} are not used", inputs=val[0], labels=val[1]),)
        if val and test
        else ()
    )
    named = (*train, *(test or val or ()))
    remarks = (
        ()
        if "X_train" in named
        else (Words("read as {read_as}", read_as=_read_as(train, test or val)),)
    )
    return Arrays(train, test or val, (*remarks, *unused))


def part_and_role(name: str) -> tuple[str, str] | None:
    """Of an array, by its name: its part, which is empty if it is of no part, and its role."""
    tokens = [token.lower() for token in TOKENS.findall(name)]
    if len(tokens) == 1:
        tokens = _parted(tokens[0])
    parts = [PARTS[token] for token in tokens if token in PARTS]
    roles = [ROLES[token] for token in tokens if token in ROLES]
    if len(roles) != 1 or len(parts) > 1 or len(parts) + 1 != len(tokens):
        return None
    return (parts[0] if parts else ""), roles[0]


def _parted(token: str) -> list[str]:
    """The two words of one such as xtrain or testlabels."""
    for part in PARTS:
        for first, second in ((part, token.removeprefix(part)), (token.removesuffix(part), part)):
            if first + second == token and {first, second} & ROLES.keys():
                return [first, second]
    return [token]


def _known(shapes: Mapping[str, Shape]) -> dict[tuple[str, str], str]:
    """Name of the array for each part and role."""
    known: dict[tuple[str, str], str] = {}
    for name in shapes:
        place = part_and_role(name)
        if place is not None and place in known:
            raise DatasetError(
                Words(
                    "{other} and {name} may both be the {place} of the samples; save one "
                    "of them only",
                    other=known[place],
                    name=name,
                    place=place[1],
                )
            )
        if place is not None:
            known[place] = name
    return known


def _pair(
    known: Mapping[tuple[str, str], str], part: str, shapes: Mapping[str, Shape]
) -> Pair | None:
    """Inputs and labels of a part; refused if there is one without the other."""
    inputs, labels = known.get((part, "inputs")), known.get((part, "labels"))
    if inputs and labels:
        return inputs, labels
    if part and (inputs or labels):
        missing = f"X_{part}" if labels else f"y_{part}"
        raise DatasetError(
            Words(
                "{missing} is missing from the file; {there}", missing=missing, there=_there(shapes)
            )
        )
    return None


def _beside(shapes: Mapping[str, Shape], labels: str) -> Arrays:
    """The array of labels that was asked for, and the inputs that go with it."""
    if labels not in shapes:
        raise DatasetError(
            Words(
                "there is no array “{labels}” for the labels; {there}",
                labels=labels,
                there=_there(shapes),
            )
        )
    count = shapes[labels][:1]
    fits = [name for name, shape in shapes.items() if name != labels and shape[:1] == count]
    inputs = max(fits, key=lambda name: len(shapes[name]), default="")
    if not inputs or len(shapes[inputs]) < 2:
        raise DatasetError(
            Words(
                "no array has as many samples as “{labels}” has labels; {there}",
                labels=labels,
                there=_there(shapes),
            )
        )
    pair = (inputs, labels)
    return Arrays(pair, None, (Words("read as {read_as}", read_as=_read_as(pair, None)),))


def _by_shape(shapes: Mapping[str, Shape]) -> Arrays:
    """Arrays without names that say what they are: inputs have more numbers a sample."""
    names = list(shapes)
    if len(names) not in (2, 4) or any(not shapes[name] for name in names):
        raise DatasetError(
            Words(
                "{there}, but none of a name known here; save it with {saved_so}",
                there=_there(shapes),
                saved_so=SAVED_SO,
            )
        )
    by_size = sorted(names, key=lambda name: _numbers(shapes[name]), reverse=True)
    half = len(names) // 2
    inputs = sorted(by_size[:half], key=names.index)
    labels = sorted(by_size[half:], key=names.index)
    pairs = [(one, _fitting(one, labels, shapes)) for one in inputs]
    if half == 2 and shapes[inputs[0]][0] == shapes[inputs[1]][0]:
        pairs = list(zip(inputs, labels, strict=True))
    if half == 2 and shapes[inputs[0]][0] < shapes[inputs[1]][0]:
        pairs.reverse()
    test = pairs[1] if half == 2 else None
    return Arrays(
        pairs[0],
        test,
        (Words("read as {read_as}, by their shapes", read_as=_read_as(pairs[0], test)),),
    )


def _numbers(shape: Shape) -> tuple[int, int]:
    """By which inputs come before labels: entries of a sample, dimensions."""
    size = 1
    for length in shape[1:]:
        size *= length
    return size, len(shape)


def _fitting(inputs: str, labels: list[str], shapes: Mapping[str, Shape]) -> str:
    fits = [name for name in labels if shapes[name][0] == shapes[inputs][0]]
    if not fits:
        raise DatasetError(
            Words(
                "no array has a label for each sample of {inputs}; {there}",
                inputs=inputs,
                there=_there(shapes),
            )
        )
    return fits[0]


def _read_as(train: Pair, test: Pair | None) -> str:
    words = Words("{inputs} (inputs) and {labels} (labels)", inputs=train[0], labels=train[1])
    if test is None:
        return words
    return Words(
        "{train} to train on, {inputs} and {labels} to test on",
        train=words,
        inputs=test[0],
        labels=test[1],
    )


def _there(shapes: Mapping[str, Shape]) -> str:
    """Which arrays there are, with their shapes."""
    if not shapes:
        return Words("the file has no arrays")
    names = [f"{name} {shape}" for name, shape in list(shapes.items())[:SHOWN]]
    if len(shapes) > SHOWN:
        names[-1] += ", …"
    return Words("the file has {names}", names=", ".join(names))
