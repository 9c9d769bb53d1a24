"""What reports are called, in English and in French."""

from shared.language import language_of

_WORDS: dict[str, tuple[str, str]] = {
    "profit-and-loss": ("Profit and loss", "État des résultats"),
    "cash-flow": ("Cash flow", "Flux de trésorerie"),
    "balance-sheet": ("Balance sheet", "Bilan"),
    "trial-balance": ("Trial balance", "Balance de vérification"),
    "receivables-ageing": ("Receivables by age", "Comptes clients par âge"),
    "payables-ageing": ("Payables by age", "Comptes fournisseurs par âge"),
    "revenue": ("Revenue", "Revenus"),
    "tax-collected": ("Taxes charged", "Taxes facturées"),
    "clients": ("Sales by client", "Ventes par client"),
    "cohorts": ("Retention", "Fidélisation"),
    "income": ("Income", "Revenus"),
    "cost": ("Cost of services", "Coût des services"),
    "gross": ("Gross margin", "Marge brute"),
    "expenses": ("Expenses", "Dépenses"),
    "net": ("Net income", "Bénéfice net"),
    "asset": ("Assets", "Actif"),
    "liability": ("Liabilities", "Passif"),
    "equity": ("Equity", "Capitaux propres"),
    "retained": ("Retained earnings", "Bénéfices non répartis"),
    "earnings": ("Earnings of the year", "Résultat de l'exercice"),
    "counted": ("Counted", "Compté"),
    "counted_on": ("{account}, counted on {day}", "{account}, compté le {day}"),
    "lacking": ("What the books lack of it", "Ce qui y manque aux livres"),
    "both": ("Liabilities and equity", "Passif et capitaux propres"),
    "total": ("Total", "Total"),
    "amount": ("Amount", "Montant"),
    "compared": ("Compared", "Comparé"),
    "change": ("Change", "Variation"),
    "share": ("Share", "Part"),
    "in": ("In", "Entrées"),
    "out": ("Out", "Sorties"),
    "cash": ("Cash", "Trésorerie"),
    "moved": ("Movements", "Mouvements"),
    "opening": ("Opening", "Ouverture"),
    "closing": ("Closing", "Clôture"),
    "debit": ("Debit", "Débit"),
    "credit": ("Credit", "Crédit"),
    "current": ("Not due", "Non échu"),
    "days_30": ("1-30 days", "1 à 30 jours"),
    "days_60": ("31-60 days", "31 à 60 jours"),
    "days_90": ("61-90 days", "61 à 90 jours"),
    "older": ("Over 90 days", "Plus de 90 jours"),
    "others": ("Others", "Autres"),
    "unknown": ("Without a visit", "Sans visite"),
    "nobody": ("Unknown", "Inconnu"),
    "tax": ("Tax", "Taxe"),
    "rate": ("Rate", "Taux"),
    "documents": ("Documents", "Documents"),
    "sales": ("Sales", "Ventes"),
    "lifetime": ("Received in all", "Reçu en tout"),
    "first": ("First payment", "Premier paiement"),
    "last": ("Last payment", "Dernier paiement"),
    "clients_count": ("Clients", "Clients"),
    "month": ("Month", "Mois"),
    "earlier": ("Before", "Avant"),
    "name": ("Name", "Nom"),
    "section": ("Section", "Section"),
    "number": ("No.", "N°"),
}


class Words:
    """The words of one language."""

    def __init__(self, locale: str) -> None:
        self.french = language_of(locale) == "fr"

    def __getitem__(self, key: str) -> str:
        return _WORDS[key][self.french]
