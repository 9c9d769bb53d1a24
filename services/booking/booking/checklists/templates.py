"""What each service and add-on asks of the crew, in English and French."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from booking.services import Service


class Task(NamedTuple):
    """One thing to do, as it is shown to the crew."""

    en: str
    fr: str


_KITCHEN = (
    Task("Kitchen: counters, backsplash and sink", "Cuisine : comptoirs, dosseret et évier"),
    Task("Kitchen: outside of appliances and cabinets", "Cuisine : extérieur des appareils et des armoires"),
)
_BATHROOMS = (
    Task("Bathrooms: toilet, tub and shower", "Salles de bain : toilette, bain et douche"),
    Task("Bathrooms: sink, mirror and fixtures", "Salles de bain : lavabo, miroir et robinetterie"),
)
_LIVING = (
    Task("Dust surfaces and furniture", "Épousseter les surfaces et les meubles"),
    Task("Make the beds", "Faire les lits"),
)
_FLOORS = (
    Task("Vacuum carpets and rugs", "Passer l’aspirateur sur les tapis et moquettes"),
    Task("Wash hard floors", "Laver les planchers"),
    Task("Empty the bins", "Vider les poubelles"),
)
_DETAILS = (
    Task("Baseboards, doors and frames", "Plinthes, portes et cadres"),
    Task("Light switches, handles and vents", "Interrupteurs, poignées et grilles"),
    Task("Window sills and blinds", "Rebords de fenêtre et stores"),
    Task("Descale tiles and taps", "Détartrer la céramique et la robinetterie"),
    Task("Behind and under movable furniture", "Derrière et sous les meubles déplaçables"),
)
_EMPTY_HOME = (
    Task("Inside cabinets, drawers and closets", "Intérieur des armoires, tiroirs et placards"),
    Task("Inside the oven and the fridge", "Intérieur du four et du réfrigérateur"),
    Task("Baseboards, doors and frames", "Plinthes, portes et cadres"),
    Task("Light switches, handles and vents", "Interrupteurs, poignées et grilles"),
    Task("Window sills and tracks", "Rebords et rails de fenêtre"),
    Task("Marks on walls", "Marques sur les murs"),
)
_LAST = (Task("Walk through the home and lock up", "Faire le tour du logement et verrouiller"),)

SERVICES: Mapping[Service, tuple[Task, ...]] = MappingProxyType(
    {
        Service.STANDARD: (*_KITCHEN, *_BATHROOMS, *_LIVING, *_FLOORS),
        Service.DEEP: (*_KITCHEN, *_BATHROOMS, *_LIVING, *_DETAILS, *_FLOORS),
        Service.MOVE_OUT_EMPTY: (*_KITCHEN, *_BATHROOMS, *_EMPTY_HOME, *_FLOORS),
        Service.MOVE_IN_EMPTY: (*_KITCHEN, *_BATHROOMS, *_EMPTY_HOME, *_FLOORS),
    }
)

ADD_ONS: Mapping[str, Task] = MappingProxyType(
    {
        "oven": Task("Inside the oven", "Intérieur du four"),
        "fridge": Task("Inside the fridge", "Intérieur du réfrigérateur"),
        "microwave": Task("Inside the microwave", "Intérieur du micro-ondes"),
        "cabinets": Task("Inside the cabinets", "Intérieur des armoires"),
        "windows": Task("Inside of the windows", "Intérieur des fenêtres"),
        "balcony": Task("Balcony", "Balcon"),
        "linen": Task("Change the linen", "Changer la literie"),
        "steam_armchair": Task("Steam: armchair", "Vapeur : fauteuil"),
        "steam_sofa_two": Task("Steam: two-seat sofa", "Vapeur : canapé deux places"),
        "steam_sofa_three": Task("Steam: three-seat sofa", "Vapeur : canapé trois places"),
        "steam_sectional": Task("Steam: sectional", "Vapeur : canapé modulaire"),
        "steam_mattress": Task("Steam: mattress", "Vapeur : matelas"),
        "carpet_spot": Task("Carpet spot", "Tache sur le tapis"),
    }
)


def titles(service: str, add_ons: Mapping[str, int], locale: str) -> list[str]:
    """Return what to do at a visit, in order: the service, the add-ons with their number, and a last look."""

    def say(task: Task) -> str:
        return task.fr if locale.lower().startswith("fr") else task.en

    extras = [
        say(task) if add_ons[key] == 1 else f"{say(task)} × {add_ons[key]}"
        for key, task in ADD_ONS.items()
        if add_ons.get(key, 0) > 0
    ]
    return [*map(say, SERVICES[Service(service)]), *extras, *map(say, _LAST)]
