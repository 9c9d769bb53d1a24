"""Which column holds what, by the names that people and other systems give their columns, English or French."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Literal, get_args

Field = Literal[
    "date",
    "vendor",
    "description",
    "category",
    "amount",
    "tax",
    "federal_tax",
    "provincial_tax",
    "payment_method",
    "due_on",
    "reference",
    "notes",
]
NAMES: Mapping[Field, Sequence[str]] = {
    "date": (
        *("date", "day", "expense date", "transaction date", "purchase date", "posted date", "posting date"),
        *("jour", "date de la depense", "date de transaction", "date d achat", "date de l operation"),
    ),
    "vendor": (
        *("vendor", "vendor name", "supplier", "payee", "merchant", "merchant name", "store", "name"),
        *("fournisseur", "beneficiaire", "marchand", "commercant", "magasin", "nom"),
    ),
    "description": (
        *("description", "memo", "details", "item", "purpose", "what"),
        *("libelle", "objet", "detail", "designation", "article"),
    ),
    "category": ("category", "expense category", "account", "categorie", "compte", "type de depense"),
    "amount": (
        *(
            "amount",
            "total",
            "total amount",
            "amount cad",
            "gross amount",
            "amount with tax",
            "amount tax included",
        ),
        *("montant", "montant total", "total ttc", "montant ttc", "montant taxes incluses", "montant cad"),
    ),
    "tax": ("tax", "taxes", "sales tax", "tax amount", "taxe", "taxe de vente", "montant de la taxe"),
    "federal_tax": ("gst hst", "gst", "hst", "gst paid", "hst paid", "tps tvh", "tps", "tvh"),
    "provincial_tax": ("pst qst", "pst", "qst", "tvp tvq", "tvp", "tvq"),
    "payment_method": (
        *("payment method", "payment", "paid by", "paid with", "method", "payment type"),
        *("mode de paiement", "paiement", "paye par", "methode de paiement", "moyen de paiement"),
    ),
    "due_on": ("due", "due date", "due on", "echeance", "date d echeance"),
    "reference": (
        *("reference", "ref", "invoice number", "bill number", "invoice", "receipt number", "number"),
        *("numero de facture", "facture", "numero", "no de facture"),
    ),
    "notes": ("notes", "note", "comment", "comments", "remarks", "remarque", "remarques", "commentaires"),
}
_BY_NAME: dict[str, Field] = {name: field for field in get_args(Field) for name in NAMES[field]}


def fold(words: str) -> str:
    """Return words in small letters, without accents, and with single spaces for all other signs."""
    bare = "".join(
        char for char in unicodedata.normalize("NFKD", words) if not "\u0300" <= char <= "\u036f"
    ).lower()
    return " ".join(re.findall(r"[a-z0-9]+", bare))


def guess(header: Sequence[str]) -> dict[Field, int]:
    """Return which column holds which field, as far as the columns' names tell; of two, the first.

    Where an `account` column stands beside a `category` column, as in our own export, the category counts.
    """
    found: dict[Field, int] = {}
    for place, title in enumerate(header):
        field = _BY_NAME.get(fold(title))
        named_so = fold(title) in ("category", "categorie")
        if field is not None and (field not in found or named_so):
            found[field] = place
    return found
