"""The words of the hosted payment page, in the language that the session asks for, as at Stripe."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Words:
    """One language; `{}` is the merchant, `refusals` are Stripe's English sentences in this language."""

    language: str = "en"
    back: str = "Back to {}"
    test_mode: str = "Test mode"
    pay_merchant: str = "Pay {}"
    pay: str = "Pay"
    save_for: str = "Save a card for {}"
    save: str = "Save card"
    save_text: str = "{} may charge this card for future services, as agreed."
    saved: str = "This card is saved"
    saved_text: str = "Nothing was charged."
    total_due: str = "Total due"
    heading: str = "Pay by card"
    failed: str = "Payment failed."
    email: str = "E-mail"
    card: str = "Card information"
    number: str = "Card number"
    expiry: str = "Expiry, month and year"
    code: str = "Security code"
    name: str = "Name on card"
    name_example: str = "As on the card"
    hint: str = "Test page: nothing is charged. The details above are those of a test card."
    decline: str = "Try the card that is always declined"
    paid: str = "This payment is made"
    paid_text: str = "There is nothing more to pay here."
    go_on: str = "Continue to {}"
    expired: str = "This payment link has expired"
    expired_text: str = "It can no longer be used. No money was taken."
    refusals: dict[str, str] = field(default_factory=dict)


ENGLISH = Words()
FRENCH = Words(
    language="fr",
    back="Retour à {}",
    test_mode="Mode test",
    pay_merchant="Payer {}",
    pay="Payer",
    save_for="Enregistrer une carte pour {}",
    save="Enregistrer la carte",
    save_text="{} pourra débiter cette carte pour ses prochains services, comme convenu.",
    saved="Cette carte est enregistrée",
    saved_text="Rien n’a été débité.",
    total_due="Total à payer",
    heading="Payer par carte",
    failed="Le paiement a échoué.",
    email="Courriel",
    card="Informations de la carte",
    number="Numéro de carte",
    expiry="Expiration, mois et année",
    code="Code de sécurité",
    name="Nom sur la carte",
    name_example="Comme sur la carte",
    hint="Page d’essai : rien n’est débité. Les données ci-dessus sont celles d’une carte d’essai.",
    decline="Essayer la carte qui est toujours refusée",
    paid="Ce paiement est fait",
    paid_text="Il n’y a plus rien à payer ici.",
    go_on="Continuer vers {}",
    expired="Ce lien de paiement a expiré",
    expired_text="Il ne peut plus servir. Rien n’a été débité.",
    refusals={
        "Your card was declined.": "Votre carte a été refusée.",
        "Your card has insufficient funds.": "Les fonds de votre carte sont insuffisants.",
        "Your card has expired.": "Votre carte est expirée.",
        "Your card's security code is incorrect.": "Le code de sécurité de votre carte est inexact.",
        "Your card number is invalid.": "Le numéro de votre carte n’est pas valide.",
    },
)


def of(locale: str | None) -> Words:
    """Return the words for a session's `locale`: French for `fr` and `fr-CA`, else English."""
    return FRENCH if (locale or "").lower().startswith("fr") else ENGLISH


def money(cents: int, currency: str, words: Words) -> str:
    """Return an amount as people of this language write it: `CA$1,234.50`, `1 234,50 $ CA`."""
    if words is FRENCH:
        sign = {"cad": "$ CA", "usd": "$ US", "eur": "€", "gbp": "£", "aud": "$ AU"}.get(
            currency, currency.upper()
        )
        number = f"{cents / 100:,.2f}".translate(str.maketrans(",.", " ,"))
        return f"{number} {sign}".replace(" ", "\N{NO-BREAK SPACE}")
    sign = {"cad": "CA$", "usd": "$", "eur": "€", "gbp": "£", "aud": "A$"}.get(currency, "")
    return f"{sign}{cents / 100:,.2f}"
