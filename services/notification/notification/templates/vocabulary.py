"""Codes of events in words; a code that has none is shown with its underscores taken out."""

SERVICES = {
    "en": {
        "standard": "Standard cleaning",
        "deep": "Deep cleaning",
        "move_out_empty": "Move-out cleaning",
        "move_in_empty": "Move-in cleaning",
    },
    "fr": {
        "standard": "Ménage régulier",
        "deep": "Grand ménage",
        "move_out_empty": "Ménage de départ",
        "move_in_empty": "Ménage d’arrivée",
    },
}

FAILURES = {
    "en": {
        "card_declined": "your bank declined the card",
        "generic_decline": "your bank declined the card",
        "insufficient_funds": "there was not enough money on the card",
        "expired_card": "the card has expired",
        "incorrect_cvc": "the security code was not right",
        "processing_error": "the bank could not process the card",
        "do_not_honor": "your bank declined the card",
        "lost_card": "your bank declined the card",
        "stolen_card": "your bank declined the card",
        "pickup_card": "your bank declined the card",
        "incorrect_number": "the card number is not right",
        "no_card": "there is no saved card",
        "card_gone": "the card is no longer there",
        "authentication_required": "your bank asked you to confirm the payment, and it was not confirmed",
    },
    "fr": {
        "card_declined": "votre banque a refusé la carte",
        "generic_decline": "votre banque a refusé la carte",
        "insufficient_funds": "il n’y avait pas assez d’argent sur la carte",
        "expired_card": "la carte est expirée",
        "incorrect_cvc": "le code de sécurité n’était pas le bon",
        "processing_error": "la banque n’a pas pu traiter la carte",
        "do_not_honor": "votre banque a refusé la carte",
        "lost_card": "votre banque a refusé la carte",
        "stolen_card": "votre banque a refusé la carte",
        "pickup_card": "votre banque a refusé la carte",
        "incorrect_number": "le numéro de la carte n’est pas le bon",
        "no_card": "aucune carte n’est enregistrée",
        "card_gone": "la carte n’existe plus",
        "authentication_required": "votre banque demandait de confirmer le paiement, ce qui n’a pas été fait",
    },
}
"""Stripe's decline codes that a client can do something about, and finance's own for a card that is not there.

A lost or stolen card is a declined one: Stripe asks not to tell whoever holds it more.
"""

BRANDS = {
    "visa": "Visa",
    "mastercard": "Mastercard",
    "amex": "American Express",
    "discover": "Discover",
    "diners": "Diners Club",
    "jcb": "JCB",
    "unionpay": "UnionPay",
    "interac": "Interac",
}
"""Stripe's names of card networks, as they are printed on cards."""

WAYS_BACK = {
    "en": {
        "card": "to your card",
        "etransfer": "by e-transfer",
        "cash": "in cash",
        "cheque": "by cheque",
        "credit": "as a credit with us",
    },
    "fr": {
        "card": "sur votre carte",
        "etransfer": "par virement Interac",
        "cash": "en argent comptant",
        "cheque": "par chèque",
        "credit": "sous forme de crédit chez nous",
    },
}
"""How a refund returns, by payment method."""


def card_name(brand: str, last4: str, locale: str) -> str:
    """Return what follows `your`: `Visa ending in 4242`, `carte Visa finissant par 4242`, `card`."""
    network, word = BRANDS.get(brand, ""), "carte" if locale == "fr" else "card"
    if not last4:
        return word
    if locale == "fr":
        return " ".join(filter(None, (word, network, f"finissant par {last4}")))
    return f"{network or word} ending in {last4}"


def service_name(code: str, locale: str) -> str:
    """Return what the service is called: `Deep cleaning`, `Grand ménage`."""
    return SERVICES[locale].get(code) or code.replace("_", " ").capitalize()
