"""What a cell says: an amount, a day, a way of paying. Pure rules; what can't be told safely is refused."""

import re
from collections.abc import Iterable
from datetime import date
from typing import Literal

from finance.expense_imports.columns import fold
from finance.expenses.rules import Method

DayOrder = Literal["dmy", "mdy"]

_SIGNS = str.maketrans({"\u2212": "-", "\u2013": "-", "\u00a0": " ", "\u202f": " ", "\u2009": " "})
_CURRENCY = re.compile(r"(?:CA|C)?\$(?:\s*CA[D]?)?|CAD", re.IGNORECASE)
_PLAIN = re.compile(r"([0-9]*)(?:[.,]([0-9]{1,2}))?")
_GROUPED = (
    re.compile(r"([1-9][0-9]{0,2}(?:,[0-9]{3})+)(?:\.([0-9]{1,2}))?"),
    re.compile(r"([1-9][0-9]{0,2}(?: [0-9]{3})+)(?:[.,]([0-9]{1,2}))?"),
    re.compile(r"([1-9][0-9]{0,2}(?:\.[0-9]{3})+),([0-9]{1,2})"),
)
_LONGEST = 30
_ISO = re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})(?:[T ][0-9:.Z+-]*)?")
_SLASHED = re.compile(r"([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})(?: [0-9:]*)?")

_METHODS: dict[Method, tuple[str, ...]] = {
    "cash": ("cash", "comptant", "argent comptant", "argent", "especes", "petty cash", "petite caisse"),
    "bank": ("bank", "bank transfer", "wire", "eft", "direct deposit", "virement", "virement bancaire", "banque"),
    "etransfer": ("etransfer", "e transfer", "interac", "interac e transfer", "virement interac"),
    "debit": ("debit", "debit card", "carte de debit"),
    "cheque": ("cheque", "check"),
    "credit_card": (
        *("credit card", "credit", "card", "visa", "mastercard", "master card", "amex", "american express"),
        *("carte de credit", "carte"),
    ),
    "payable": ("payable", "unpaid", "to pay", "bill", "on account", "a payer", "impaye", "facture", "a credit"),
    "personal": ("personal", "reimbursable", "personnel", "personnelle", "a rembourser"),
}
_METHOD_BY_NAME = {name: method for method, names in _METHODS.items() for name in names}


def cents_of(cell: str) -> int:
    """Return an amount in cents: 1,234.56 or 1 234,56 $; what is in parentheses or has a minus is negative.

    Raises:
        ValueError: it is none, or may mean two things.
    """
    said = _CURRENCY.sub("", cell.translate(_SIGNS)).strip()
    negative = False
    if said.startswith("(") and said.endswith(")"):
        negative, said = True, said[1:-1].strip()
    elif said.startswith("-") or said.endswith("-"):
        negative, said = True, (said[1:] if said.startswith("-") else said[:-1]).strip()
    for pattern in (_PLAIN, *_GROUPED):
        found = pattern.fullmatch(said) if any("0" <= char <= "9" for char in said[:_LONGEST]) else None
        if found is not None and len(said) <= _LONGEST:
            whole = "".join(char for char in found[1] if char not in ",. ") or "0"
            cents = int(whole) * 100 + int((found[2] or "").ljust(2, "0"))
            return -cents if negative else cents
    if re.fullmatch(r"[0-9]+\.[0-9]{3}", said):
        raise ValueError("may mean thousands or parts of a cent; write it like 1234.56")
    raise ValueError("is not an amount, such as 1,234.56 or 1 234,56 $")


def day_of(cell: str, order: DayOrder | None) -> date:
    """Return a day written like 2026-11-24, or with slashes in the given order.

    Raises:
        ValueError: it is none, or its order can't be told.
    """
    if found := _ISO.fullmatch(cell):
        year, month, day = map(int, found.groups())
        return _real(year, month, day)
    found = _SLASHED.fullmatch(cell)
    if found is None:
        raise ValueError("is not a day, such as 2026-11-24 or 24/11/2026")
    first, second, year = map(int, found.groups())
    own = _order(first, second)
    if order is not None and own not in (None, order):
        raise ValueError("doesn't have day and month in the order of the file's other days")
    if order is None and own is None and first != second:
        raise ValueError("may mean two days: write it like 2026-11-24, or say by `dates` which comes first")
    day, month = (second, first) if (order or own) == "mdy" else (first, second)
    return _real(year, month, day)


def day_order(cells: Iterable[str]) -> DayOrder | None:
    """Return the order that the days of a file are written in; None where none tells, or they contradict."""
    orders = {
        _order(int(found[1]), int(found[2])) for cell in cells if (found := _SLASHED.fullmatch(cell)) is not None
    } - {None}
    return orders.pop() if len(orders) == 1 else None


def method_of(cell: str) -> Method:
    """Return how something was paid.

    Raises:
        ValueError: the words aren't known.
    """
    method = _METHOD_BY_NAME.get(fold(cell))
    if method is None:
        raise ValueError("is no way of paying: cash, bank, e-transfer, debit, cheque, credit card or payable")
    return method


def _order(first: int, second: int) -> DayOrder | None:
    if first > 12 >= second:
        return "dmy"
    return "mdy" if second > 12 >= first else None


def _real(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError as error:
        raise ValueError("is no day of the calendar") from error
