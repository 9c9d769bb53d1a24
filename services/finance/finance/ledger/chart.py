"""The chart of accounts: one for all companies, so that reports, returns and exports mean the same everywhere.

Numbers follow the usual ranges (1 assets, 2 liabilities, 3 equity, 4 income, 5 and 6 expenses). `gifi` is the code
of the General Index of Financial Information under which an accountant files the account (CRA, RC4088).
"""

from dataclasses import dataclass
from typing import Literal

from shared.language import language_of

AccountKind = Literal["asset", "liability", "equity", "income", "expense"]

CASH = "1000"
BANK = "1010"
STRIPE = "1050"
DISPUTED = "1060"
RECEIVABLE = "1100"
INSTALMENTS = "1300"
GST_CREDITS = "1310"
QST_CREDITS = "1320"
EQUIPMENT = "1500"
PAYABLE = "2000"
CREDIT_CARD = "2010"
REIMBURSABLE = "2020"
WAGES_PAYABLE = "2100"
TIPS_PAYABLE = "2110"
GST = "2200"
PST = "2210"
QST = "2220"
TAX_OWING = "2290"
DEPOSITS = "2300"
CLIENT_CREDIT = "2310"
GIFT_CARDS = "2320"
LOANS = "2500"
OWNER = "3000"
OPENING = "3900"
SALES = "4000"
FEES = "4100"
LATE_FEES = "4200"
CANCELLATIONS = "4210"
OTHER_INCOME = "4900"
DISCOUNTS = "4800"
PROMOTIONS = "4810"
REFERRALS = "4820"
WAGES = "5000"
SUPPLIES = "5100"
SUBCONTRACTORS = "5200"
ADVERTISING = "6000"
BAD_DEBTS = "6010"
BANK_FEES = "6020"
CARD_FEES = "6030"
INSURANCE = "6040"
LICENCES = "6050"
MEALS = "6060"
OFFICE = "6070"
PHONE = "6080"
PROFESSIONAL = "6090"
RENT = "6100"
REPAIRS = "6110"
SOFTWARE = "6120"
TRAINING = "6130"
UNIFORMS = "6140"
UTILITIES = "6150"
VEHICLE = "6160"
MILEAGE = "6170"
OTHER_EXPENSES = "6990"


@dataclass(frozen=True, slots=True)
class Account:
    """An account: its number, what it is called in both languages, what kind it is, where it is filed."""

    number: str
    name: str
    french: str
    kind: AccountKind
    gifi: str

    def named(self, locale: str) -> str:
        """Return its name in the language of a locale."""
        return self.french if language_of(locale) == "fr" else self.name

    @property
    def debit_is_more(self) -> bool:
        """Whether a debit adds to the balance, as people read it."""
        return self.kind in ("asset", "expense")


ACCOUNTS: dict[str, Account] = {
    account.number: account
    for account in (
        Account(CASH, "Cash", "Encaisse", "asset", "1001"),
        Account(BANK, "Bank", "Banque", "asset", "1002"),
        Account(STRIPE, "Stripe balance", "Solde Stripe", "asset", "1007"),
        Account(DISPUTED, "Disputed payments", "Paiements contestés", "asset", "1060"),
        Account(RECEIVABLE, "Accounts receivable", "Comptes clients", "asset", "1062"),
        Account(INSTALMENTS, "Tax instalments paid", "Acomptes de taxe versés", "asset", "1483"),
        Account(GST_CREDITS, "GST/HST input tax credits", "Crédits de TPS/TVH sur intrants", "asset", "1066"),
        Account(QST_CREDITS, "QST input tax refunds", "Remboursements de TVQ sur intrants", "asset", "1067"),
        Account(EQUIPMENT, "Equipment", "Équipement", "asset", "1740"),
        Account(PAYABLE, "Accounts payable", "Comptes fournisseurs", "liability", "2621"),
        Account(CREDIT_CARD, "Company credit card", "Carte de crédit", "liability", "2707"),
        Account(REIMBURSABLE, "Owed to people", "Dû au personnel", "liability", "2620"),
        Account(WAGES_PAYABLE, "Wages payable", "Salaires à payer", "liability", "2624"),
        Account(TIPS_PAYABLE, "Tips payable", "Pourboires à verser", "liability", "2629"),
        Account(GST, "GST/HST collected", "TPS/TVH perçue", "liability", "2680"),
        Account(PST, "PST collected", "TVP perçue", "liability", "2685"),
        Account(QST, "QST collected", "TVQ perçue", "liability", "2686"),
        Account(TAX_OWING, "Filed taxes owing", "Taxes déclarées à payer", "liability", "2687"),
        Account(DEPOSITS, "Client deposits", "Acomptes des clients", "liability", "2961"),
        Account(CLIENT_CREDIT, "Client credit", "Crédits des clients", "liability", "2962"),
        Account(GIFT_CARDS, "Gift cards outstanding", "Cartes-cadeaux en circulation", "liability", "2963"),
        Account(LOANS, "Loans", "Emprunts", "liability", "3140"),
        Account(OWNER, "Owner's contributions and draws", "Apports et retraits", "equity", "3540"),
        Account(OPENING, "Opening balances", "Soldes d'ouverture", "equity", "3660"),
        Account(SALES, "Cleaning services", "Services d'entretien", "income", "8000"),
        Account(FEES, "Fees", "Frais facturés", "income", "8020"),
        Account(LATE_FEES, "Late fees", "Frais de retard", "income", "8090"),
        Account(CANCELLATIONS, "Cancellation fees", "Frais d'annulation", "income", "8230"),
        Account(OTHER_INCOME, "Other income", "Autres revenus", "income", "8231"),
        Account(DISCOUNTS, "Discounts", "Rabais", "income", "8001"),
        Account(PROMOTIONS, "Promotions", "Promotions", "income", "8002"),
        Account(REFERRALS, "Referral rewards", "Primes de recommandation", "income", "8003"),
        Account(WAGES, "Wages", "Salaires", "expense", "9060"),
        Account(SUPPLIES, "Cleaning supplies", "Produits d'entretien", "expense", "9130"),
        Account(SUBCONTRACTORS, "Subcontractors", "Sous-traitants", "expense", "9110"),
        Account(ADVERTISING, "Advertising", "Publicité", "expense", "8521"),
        Account(BAD_DEBTS, "Bad debts", "Créances irrécouvrables", "expense", "8590"),
        Account(BANK_FEES, "Bank fees", "Frais bancaires", "expense", "8715"),
        Account(CARD_FEES, "Card processing fees", "Frais de cartes", "expense", "8716"),
        Account(INSURANCE, "Insurance", "Assurances", "expense", "8690"),
        Account(LICENCES, "Licences and memberships", "Permis et cotisations", "expense", "8760"),
        Account(MEALS, "Meals and entertainment", "Repas et représentation", "expense", "8523"),
        Account(OFFICE, "Office", "Bureau", "expense", "8810"),
        Account(PHONE, "Phone and internet", "Téléphone et internet", "expense", "9225"),
        Account(PROFESSIONAL, "Professional fees", "Honoraires", "expense", "8860"),
        Account(RENT, "Rent", "Loyer", "expense", "8910"),
        Account(REPAIRS, "Repairs and maintenance", "Réparations et entretien", "expense", "8960"),
        Account(SOFTWARE, "Software", "Logiciels", "expense", "8813"),
        Account(TRAINING, "Training", "Formation", "expense", "9061"),
        Account(UNIFORMS, "Uniforms", "Uniformes", "expense", "9131"),
        Account(UTILITIES, "Utilities", "Services publics", "expense", "9220"),
        Account(VEHICLE, "Vehicles", "Véhicules", "expense", "9281"),
        Account(MILEAGE, "Mileage", "Kilométrage", "expense", "9200"),
        Account(OTHER_EXPENSES, "Other expenses", "Autres dépenses", "expense", "9270"),
    )
}

MONEY_ACCOUNTS: dict[str, str] = {
    "cash": CASH,
    "etransfer": BANK,
    "cheque": BANK,
    "other": BANK,
    "card": STRIPE,
    "credit": CLIENT_CREDIT,
}
"""Where a payment of each method lands. A card taken on the spot, outside of Stripe, lands in the bank."""

TAX_ACCOUNTS: dict[str, str] = {"GST": GST, "HST": GST, "PST": PST, "QST": QST}
