"""Expenses of a file: checked line by line, taken over whole or not at all, and only once."""

import asyncio
from datetime import date
from typing import Any
from uuid import UUID

import httpx
import pytest

from shared.database import Database
from shared.testing.suite import add_organization

PATH = "/expenses/import"
ENGLISH = b"""Date,Vendor,Description,Category,Amount,Tax,Payment method,Colour
2026-11-20,Prairie Janitorial,Cloths,Cleaning supplies,"1,050.00",50.00,Visa,red
2026-11-21,PRAIRIE janitorial,,meals,21.00,1.00,cash,
2026-11-22,,Refund of cloths,5100,-10.50,-0.50,,
"""
FRENCH = """Date;Fournisseur;Catégorie;Montant;Échéance;Mode de paiement
20/11/2026;Ménage Plus;Produits d'entretien;1 050,00 $;20/12/2026;À payer
03/11/2026;Épicerie;Repas et représentation;10,50 $;;Comptant
"""


async def send(till: Any, content: bytes | str, **query: Any) -> httpx.Response:
    """Send a file."""
    content = content if isinstance(content, bytes) else content.encode()
    answer: httpx.Response = await till.ask(
        "POST", PATH, params=query, content=content, headers={"Content-Type": "text/csv"}
    )
    return answer


async def everything(till: Any) -> list[dict[str, Any]]:
    """Return the expenses, newest first."""
    items: list[dict[str, Any]] = (await till.ask("GET", "/expenses")).json()["items"]
    return items


async def test_a_dry_run_tells_all_and_keeps_nothing(till: Any, ledger: Any) -> None:
    told = (await send(till, ENGLISH, dry_run=True)).json()
    assert (told["lines"], told["valid"], told["invalid"], told["imported"]) == (3, 3, 0, 0)
    assert (told["amount_cents"], told["tax_paid_cents"], told["new_vendors"]) == (106_050, 5_050, 1)
    assert told["ignored_columns"] == ["Colour"]
    assert (told["columns"]["payment_method"], told["import_id"]) == ("Payment method", None)
    assert told["sample"][1] == {
        "line": 3,
        "occurred_on": "2026-11-21",
        "vendor": "PRAIRIE janitorial",
        "description": "PRAIRIE janitorial",
        "category": "Meals and entertainment",
        "amount_cents": 2_100,
        "tax_paid_cents": 100,
        "provincial_tax_paid_cents": 0,
        "payment_method": "cash",
    }
    assert await everything(till) == []
    assert await ledger.balances() == {}
    assert (await till.ask("GET", "/vendors")).json()["items"] == []


async def test_a_file_is_recorded_booked_and_told_of(till: Any, ledger: Any, emitted: Any, org: UUID) -> None:
    told = (await send(till, ENGLISH, filename="november.csv")).json()
    assert (told["imported"], told["errors"], told["warnings"]) == (3, [], [])
    kept = await everything(till)
    assert [(one["vendor"], one["amount_cents"], one["tax_cents"], one["payment_method"]) for one in kept] == [
        ("", -1_050, -50, "bank"),
        ("Prairie Janitorial", 2_100, 50, "cash"),
        ("Prairie Janitorial", 105_000, 5_000, "credit_card"),
    ]
    assert {one["source"] for one in kept} == {"import"}
    assert await ledger.balances() == {
        "5100": 99_000,
        "6060": 2_050,
        "1310": 5_000,
        "1000": -2_100,
        "1010": 1_050,
        "2010": -105_000,
    }
    events = await emitted(org, "finance.expense.recorded.v1")
    assert sorted(one.data["amount_cents"] for one in events) == [-1_050, 2_100, 105_000]
    audited = [one.data["action"] for one in await emitted(org, "platform.audit.recorded.v1")]
    assert audited == ["expense.import"]
    shown = (await till.ask("GET", f"/expenses/{kept[0]['id']}")).json()
    changed = await till.ask(
        "PUT", f"/expenses/{shown['id']}", json=await till.body(), headers={"If-Match": f'"{shown["version"]}"'}
    )
    assert changed.status_code == 200, changed.text


async def test_a_french_file_from_an_old_excel(till: Any, ledger: Any) -> None:
    told = (await send(till, FRENCH.encode("cp1252"))).json()
    assert (told["encoding"], told["delimiter"], told["dates"]) == ("windows-1252", ";", "dmy")
    assert told["imported"] == 2, told
    assert [(one["occurred_on"], one["due_on"], one["open_cents"]) for one in await everything(till)] == [
        ("2026-11-20", "2026-12-20", 105_000),
        ("2026-11-03", None, 0),
    ]
    assert (await ledger.balances())["1310"] == 5_025, "the taxes were taken out of the amounts"


async def test_one_wrong_line_keeps_all_out_unless_it_is_to_be_left_out(till: Any, ledger: Any) -> None:
    await ledger.lock(date(2026, 10, 31))
    wrong = (
        "Date,Vendor,Category,Amount,Payment,Due date\n"
        "2026-11-20,Shop,supplies,10.50,,\n"
        "2026-10-20,Shop,supplies,10.50,,\n"
        "03/04/2026,Shop,supplies,10.50,,\n"
        "2026-11-20,Shop,Sweets,1.234,barter,\n"
        "2026-11-20,,supplies,0,,\n"
        "2026-11-20,Shop,supplies,10.50,,,extra\n"
        "2026-11-20,Shop,supplies,99999999999,personal,\n"
        ",Shop,,,,\n"
        "2026-11-20,Shop,supplies,10.50,payable,2026-11-01\n"
        f"2026-11-20,{'x' * 130},supplies,10.50,,\n"
        "1999-11-20,Shop,supplies,99999999999,,\n"
    )
    refused = await send(till, wrong)
    assert refused.status_code == 422
    problem = refused.json()
    assert problem["type"].endswith("/lines-invalid")
    assert (problem["lines"], problem["invalid"]) == (11, 10)
    assert await everything(till) == []
    told = (await send(till, wrong, dry_run=True)).json()
    messages = [one["message"] for one in told["errors"]]
    expected = [
        *("Line 3, Date: The books are closed through 2026-10-31", "Line 4, Date: “03/04/2026” may mean two days"),
        *("Line 5, Amount: “1.234” may mean thousands", "Line 5, Payment: “barter” is no way of paying"),
        *(
            "Line 5, Category: There is no category “Sweets”",
            "Line 6: Say what was bought",
            "Line 6, Amount: The am",
        ),
        *(
            "Line 7: It has more cells",
            "Line 8, Payment: Enter what people laid out one by one",
            "Line 9, Date: Give",
        ),
        *("Line 9, Amount: Give the amount", "Line 9, Category: Give a category"),
        "Line 12, Date: The books are closed",
        *("Line 10: The due day must not lie before", "Line 11, Vendor: Give at most 120 characters."),
    ]
    for start in expected:
        assert any(message.startswith(start) for message in messages), (start, messages[-4:])
    kept = (await send(till, wrong, skip_invalid=True)).json()
    assert (kept["imported"], kept["invalid"]) == (1, 10)
    assert await ledger.balances() == {"5100": 1_000, "1310": 50, "1010": -1_050}


async def test_the_same_file_twice_is_refused_and_the_same_lines_are_warned_of(till: Any) -> None:
    assert (await send(till, ENGLISH)).status_code == 200
    refused = await send(till, ENGLISH)
    assert (refused.status_code, refused.json()["type"].rpartition("/")[2]) == (409, "file-imported")
    assert "again=true" in refused.json()["detail"]
    dry = (await send(till, ENGLISH, dry_run=True)).json()
    assert dry["imported_before"]
    assert (dry["duplicates"], len(dry["warnings"])) == (3, 3)
    more = ENGLISH + b"2026-11-23,New Shop,Soap,supplies,10.50,0.50,cash,\n"
    told = (await send(till, more, skip_duplicates=True)).json()
    assert (told["imported"], told["duplicates"], told["amount_cents"]) == (1, 3, 1_050)
    assert (await send(till, ENGLISH, again=True)).json()["imported"] == 3
    assert len(await everything(till)) == 7
    nothing = (await send(till, more, again=True, skip_duplicates=True)).json()
    assert (nothing["imported"], nothing["import_id"]) == (0, None)


async def test_two_who_send_a_file_at_once_import_it_once(till: Any) -> None:
    answers = await asyncio.gather(*(send(till, ENGLISH) for _ in range(3)))
    assert sorted(one.status_code for one in answers) == [200, 409, 409]
    assert len(await everything(till)) == 3


async def test_a_repeated_request_is_answered_the_same(till: Any) -> None:
    headers = {"Content-Type": "text/csv", "Idempotency-Key": "import-1"}
    first, second = [await till.ask("POST", PATH, content=ENGLISH, headers=headers) for _ in range(2)]
    assert first.json() == second.json()
    assert len(await everything(till)) == 3


async def test_a_vendor_s_category_and_a_merged_vendor_are_known(till: Any) -> None:
    shops = [
        (await till.ask("POST", "/vendors", json={"name": name, "category_id": await till.category(code)})).json()
        for name, code in (("Corner Shop", "office"), ("Old Shop", "meals"))
    ]
    await till.ask("POST", f"/vendors/{shops[0]['id']}/merge", json={"other_id": shops[1]["id"]})
    lines = "Date,Vendor,Amount\n2026-11-20,corner shop,10.50\n2026-11-21,Old shop,10.50\n"
    told = (await send(till, lines)).json()
    assert told["imported"] == 2, told
    assert told["new_vendors"] == 0
    assert {(one["vendor"], one["category"]) for one in await everything(till)} == {("Corner Shop", "Office")}
    unknown = "Date,Vendor,Amount\n2026-11-20,Elsewhere,10.50\n"
    assert (await send(till, unknown)).status_code == 422
    other = await till.category("other")
    assert (await send(till, unknown, category_id=other, payment_method="cheque")).json()["imported"] == 1


@pytest.mark.parametrize(
    ("province", "taxes"), [("BC", (500, 700)), ("QC", (401, 799)), ("ON", (1_200, 0))], ids=["BC", "QC", "ON"]
)
async def test_one_column_of_all_taxes_is_shared_out(
    province: str, taxes: tuple[int, int], http: httpx.AsyncClient, as_staff: Any, database: Database
) -> None:
    org = await add_organization(database, province=province)
    line = b"Date,Vendor,Category,Amount,Taxes\n2026-11-20,Shop,supplies,112.00,12.00\n"
    answer = await http.post(f"/v1/admin/finance{PATH}", content=line, headers=as_staff(org_id=org))
    told = answer.json()
    assert (told["tax_paid_cents"], told["provincial_tax_paid_cents"]) == taxes


@pytest.mark.parametrize(
    ("content", "status"),
    [
        (b"", 422),
        (b"PK\x03\x04\x00\x00", 422),
        (b"Vendor,Amount\nShop,5\n", 422),
        (b"Date,Amount\n2026-11-20,5\n", 422),
        (b"Date,Vendor\n2026-11-20,Shop\n", 422),
        ("Date,Vendor,Category,Amount\n1999-01-01,🧽,supplies,5\n".encode(), 422),
        (b"x" * (2 * 1024 * 1024 + 1), 413),
    ],
    ids=["nothing", "workbook", "no day", "no vendor", "no amount", "too early", "too large"],
)
async def test_what_cannot_be_read_is_refused(content: bytes, status: int, till: Any) -> None:
    answer = await send(till, content)
    assert (answer.status_code, answer.headers["content-type"]) == (status, "application/problem+json")


async def test_who_may_import(till: Any, http: httpx.AsyncClient, as_staff: Any, database: Database) -> None:
    path = f"/v1/admin/finance{PATH}"
    assert (await http.post(path, content=ENGLISH, headers=as_staff("dispatcher"))).status_code == 403
    assert (await http.post(path, content=ENGLISH)).status_code == 401
    off = await add_organization(database, disabled_modules=["module.finance"])
    assert (await http.post(path, content=ENGLISH, headers=as_staff(org_id=off))).status_code == 403
    assert (await send(till, ENGLISH, dates="\x00")).status_code == 422
    unknown = "00000000-0000-0000-0000-000000000009"
    assert (await send(till, ENGLISH, category_id=unknown)).status_code == 422
    other = await add_organization(database)
    assert (await send(till, ENGLISH)).status_code == 200
    assert (await http.post(path, content=ENGLISH, headers=as_staff(org_id=other))).status_code == 200


async def test_what_was_exported_can_be_imported(
    till: Any, http: httpx.AsyncClient, as_staff: Any, database: Database
) -> None:
    await till.record(-1_050, vendor="=Shop", description="+1")
    await till.record(2_100, code="meals")
    file = (await till.ask("GET", "/expenses/export.csv")).content
    headers = as_staff(org_id=await add_organization(database))
    told = (await http.post(f"/v1/admin/finance{PATH}", content=file, headers=headers)).json()
    assert (told["imported"], told["amount_cents"], told["tax_paid_cents"]) == (2, 1_050, 50), told
    items = (await http.get("/v1/admin/finance/expenses", headers=headers)).json()["items"]
    assert {(one["vendor"], one["description"]) for one in items} == {
        ("=Shop", "+1"),
        ("Prairie Janitorial", "Cloths"),
    }
