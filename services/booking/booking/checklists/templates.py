"""What each service and add-on asks of the crew, in English and French."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from booking.pricing.price_list import AddOn, PriceDocument
from booking.services import Key
from shared.inputs import Words

Kind = Literal["service", "add_on", "closing"]
CLOSING = "closing"


class Task(BaseModel):
    """One thing to do, as it is shown to the crew."""

    model_config = ConfigDict(frozen=True)

    en: Words = Field(min_length=1, max_length=200, examples=["Inside the oven"])
    fr: Words = Field(min_length=1, max_length=200, examples=["Intérieur du four"])
    photo_required: bool = Field(default=False, description="A photo has to show that it was done.")

    def title(self, locale: str) -> str:
        """Return it in the language of `locale`."""
        return self.fr if locale.lower().startswith("fr") else self.en


class Todo(BaseModel):
    """A line of one visit's checklist."""

    title: str
    photo_required: bool


Own = Mapping[tuple[Kind, Key], Iterable[Task]]
"""The templates that a company wrote itself, by kind and key."""


def _task(en: str, fr: str) -> Task:
    return Task(en=en, fr=fr)


_KITCHEN = (
    _task("Kitchen: counters, backsplash and sink", "Cuisine : comptoirs, dosseret et évier"),
    _task("Kitchen: outside of appliances and cabinets", "Cuisine : extérieur des appareils et des armoires"),
)
_BATHROOMS = (
    _task("Bathrooms: toilet, tub and shower", "Salles de bain : toilette, bain et douche"),
    _task("Bathrooms: sink, mirror and fixtures", "Salles de bain : lavabo, miroir et robinetterie"),
)
_LIVING = (
    _task("Dust surfaces and furniture", "Épousseter les surfaces et les meubles"),
    _task("Make the beds", "Faire les lits"),
)
_FLOORS = (
    _task("Vacuum carpets and rugs", "Passer l’aspirateur sur les tapis et moquettes"),
    _task("Wash hard floors", "Laver les planchers"),
    _task("Empty the bins", "Vider les poubelles"),
)
_DETAILS = (
    _task("Baseboards, doors and frames", "Plinthes, portes et cadres"),
    _task("Light switches, handles and vents", "Interrupteurs, poignées et grilles"),
    _task("Window sills and blinds", "Rebords de fenêtre et stores"),
    _task("Descale tiles and taps", "Détartrer la céramique et la robinetterie"),
    _task("Behind and under movable furniture", "Derrière et sous les meubles déplaçables"),
)
_EMPTY_HOME = (
    _task("Inside cabinets, drawers and closets", "Intérieur des armoires, tiroirs et placards"),
    _task("Inside the oven and the fridge", "Intérieur du four et du réfrigérateur"),
    _task("Baseboards, doors and frames", "Plinthes, portes et cadres"),
    _task("Light switches, handles and vents", "Interrupteurs, poignées et grilles"),
    _task("Window sills and tracks", "Rebords et rails de fenêtre"),
    _task("Marks on walls", "Marques sur les murs"),
)
_LAST = (_task("Walk through the home and lock up", "Faire le tour du logement et verrouiller"),)

SERVICES: Mapping[str, tuple[Task, ...]] = MappingProxyType(
    {
        "standard": (*_KITCHEN, *_BATHROOMS, *_LIVING, *_FLOORS),
        "deep": (*_KITCHEN, *_BATHROOMS, *_LIVING, *_DETAILS, *_FLOORS),
        "move_out_empty": (*_KITCHEN, *_BATHROOMS, *_EMPTY_HOME, *_FLOORS),
        "move_in_empty": (*_KITCHEN, *_BATHROOMS, *_EMPTY_HOME, *_FLOORS),
    }
)

ADD_ONS: Mapping[str, Task] = MappingProxyType(
    {
        "oven": _task("Inside the oven", "Intérieur du four"),
        "fridge": _task("Inside the fridge", "Intérieur du réfrigérateur"),
        "microwave": _task("Inside the microwave", "Intérieur du micro-ondes"),
        "cabinets": _task("Inside the cabinets", "Intérieur des armoires"),
        "windows": _task("Inside of the windows", "Intérieur des fenêtres"),
        "balcony": _task("Balcony", "Balcon"),
        "linen": _task("Change the linen", "Changer la literie"),
        "steam_armchair": _task("Steam: armchair", "Vapeur : fauteuil"),
        "steam_sofa_two": _task("Steam: two-seat sofa", "Vapeur : canapé deux places"),
        "steam_sofa_three": _task("Steam: three-seat sofa", "Vapeur : canapé trois places"),
        "steam_sectional": _task("Steam: sectional", "Vapeur : canapé modulaire"),
        "steam_mattress": _task("Steam: mattress", "Vapeur : matelas"),
        "carpet_spot": _task("Carpet spot", "Tache sur le tapis"),
    }
)


def tasks_of(kind: Kind, key: str, own: Own, prices: PriceDocument) -> tuple[Task, ...]:
    """Return a template: the company's, or else the built-in one; what it sells itself starts from the usual."""
    if (kind, key) in own:
        return tuple(own[kind, key])
    if kind == "closing":
        return _LAST
    if kind == "service":
        return SERVICES.get(key, SERVICES["standard"])
    return (ADD_ONS[key],) if key in ADD_ONS else (_named(prices.add_ons_by_key[key]),)


def checklist(
    service: str, add_ons: Mapping[str, int], own: Own, prices: PriceDocument, locale: str
) -> list[Todo]:
    """Return what to do at a visit, in order: the service, the add-ons with their number, and a last look."""
    todo = [_todo(task, 1, locale) for task in tasks_of("service", service, own, prices)]
    for key in prices.add_ons_by_key:
        if count := add_ons.get(key, 0):
            todo += [_todo(task, count, locale) for task in tasks_of("add_on", key, own, prices)]
    return todo + [_todo(task, 1, locale) for task in tasks_of("closing", CLOSING, own, prices)]


def _named(add_on: AddOn) -> Task:
    return Task(en=add_on.title, fr=add_on.title_fr or add_on.title)


def _todo(task: Task, count: int, locale: str) -> Todo:
    title = task.title(locale)
    return Todo(title=title if count == 1 else f"{title} × {count}", photo_required=task.photo_required)
