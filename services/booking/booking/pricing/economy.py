"""The price list `economy`, version 1: what an organization has until it publishes its own."""

from booking.pricing.price_list import PriceList

ECONOMY = PriceList.model_validate(
    {
        "name": "economy",
        "version": 1,
        "hourly_cents": 3_500,
        "minimum_hours": "3.0",
        "base_hours": [
            {"beds": beds, "baths": baths, "hours": hours}
            for beds, baths, hours in (
                (1, 1, "2.5"),
                (2, 1, "3.0"),
                (2, 2, "3.5"),
                (3, 2, "4.0"),
                (3, 3, "4.5"),
                (4, 2, "4.5"),
                (4, 3, "5.0"),
                (5, 3, "5.5"),
                (6, 4, "6.5"),
            )
        ],
        "services": [
            {
                "key": "standard",
                "title": "Standard cleaning",
                "title_fr": "Ménage régulier",
                "description": "Kitchen, bathrooms, floors and surfaces, kept in good order.",
                "description_fr": "Cuisine, salles de bain, planchers et surfaces, tenus en bon ordre.",
                "multiplier": "1.0",
                "shortest_minutes": 60,
                "longest_minutes": 240,
            },
            {
                "key": "deep",
                "title": "Deep cleaning",
                "title_fr": "Grand ménage",
                "description": "Everything in standard, plus build-up, edges and details.",
                "description_fr": "Tout le ménage régulier, plus les dépôts, les recoins et les détails.",
                "multiplier": "1.2",
                "shortest_minutes": 90,
                "longest_minutes": 360,
                "heavy": True,
            },
            {
                "key": "move_out_empty",
                "title": "Move-out cleaning",
                "title_fr": "Ménage de départ",
                "description": "An empty home, ready for the hand-over inspection.",
                "description_fr": "Un logement vide, prêt pour l’état des lieux.",
                "multiplier": "1.35",
                "shortest_minutes": 150,
                "longest_minutes": 420,
                "heavy": True,
            },
            {
                "key": "move_in_empty",
                "title": "Move-in cleaning",
                "title_fr": "Ménage d’arrivée",
                "description": "An empty home, fresh before your boxes arrive.",
                "description_fr": "Un logement vide, propre avant l’arrivée de vos cartons.",
                "multiplier": "1.35",
                "shortest_minutes": 150,
                "longest_minutes": 420,
                "heavy": True,
            },
        ],
        "grease_hours": [{"up_to_beds": 2, "hours": "0.5"}, {"up_to_beds": 4, "hours": "1.0"}],
        "grease_hours_beyond": "1.5",
        "floors_hours": "0.5",
        "crews": [{"up_to_hours": "4.5", "people": 1}, {"up_to_hours": "8.0", "people": 2}],
        "largest_crew": 3,
        "add_ons": [
            {"key": key, "title": title, "title_fr": title_fr, "unit_cents": cents, "most": most}
            for key, title, title_fr, cents, most in (
                ("oven", "Oven", "Four", 3_000, 3),
                ("fridge", "Fridge", "Réfrigérateur", 2_000, 3),
                ("microwave", "Microwave", "Micro-ondes", 1_000, 3),
                ("cabinets", "Inside cabinets", "Intérieur des armoires", 4_000, 3),
                ("windows", "Windows", "Fenêtres", 3_000, 5),
                ("balcony", "Balcony", "Balcon", 2_500, 3),
                ("linen", "Change linen, per bed", "Changer la literie, par lit", 1_000, 10),
                ("steam_armchair", "Steam: armchair", "Vapeur : fauteuil", 4_500, 10),
                ("steam_sofa_two", "Steam: two-seat sofa", "Vapeur : canapé deux places", 9_000, 5),
                ("steam_sofa_three", "Steam: three-seat sofa", "Vapeur : canapé trois places", 11_000, 5),
                ("steam_sectional", "Steam: sectional", "Vapeur : canapé modulaire", 15_000, 3),
                ("steam_mattress", "Steam: mattress", "Vapeur : matelas", 11_000, 10),
                ("carpet_spot", "Carpet spot", "Tache sur le tapis", 3_500, 10),
            )
        ],
        "frequencies": [
            {"key": "one_time", "title": "Just once", "title_fr": "Une seule fois", "discount_percent": 0},
            {"key": "weekly", "title": "Every week", "title_fr": "Chaque semaine", "discount_percent": 10},
            {
                "key": "biweekly",
                "title": "Every two weeks",
                "title_fr": "Aux deux semaines",
                "discount_percent": 5,
            },
            {"key": "monthly", "title": "Every month", "title_fr": "Chaque mois", "discount_percent": 0},
        ],
    }
)
