"""The company's logo: taken in, kept, and shown on all paper."""

import asyncio
import io
import os
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from pypdf import PageObject, PdfReader

from finance.branding.logo import logo_in
from finance.branding.service import FOLDER
from finance.jobs import JOBS
from finance.pay_runs import paper
from finance.pay_runs.models import PayRun
from finance.pay_runs.schemas import OwnPay
from finance.settings import FinanceSettings
from finance.typesetting import typeset
from shared.clock import now
from shared.database import Database
from shared.ids import new_id
from shared.jobs import JobContext, run_once
from shared.language import Language
from shared.organizations import Organization
from shared.pictures import UnsupportedPicture
from shared.storage import Storage, new_key
from shared.testing.suite import add_organization

from .desk import Story

Headers = Callable[..., dict[str, str]]
PATH = "/v1/admin/finance/branding/logo"
DAY = date(2026, 11, 14)
RED, NOTHING = (200, 30, 30, 255), (0, 0, 0, 0)


def picture(size: tuple[int, int] = (300, 100), mode: str = "RGBA", kind: str = "PNG", **options: Any) -> bytes:
    """Return a picture that is red all over."""
    file = io.BytesIO()
    Image.new(mode, size, RED if mode == "RGBA" else RED[:3]).save(file, kind, **options)
    return file.getvalue()


def with_margin() -> bytes:
    """Return a logo in the middle of much that is transparent, with words of its maker's in it."""
    image = Image.new("RGBA", (900, 900), NOTHING)
    image.paste(Image.new("RGBA", (200, 50), (200, 30, 30, 128)), (400, 500))
    file, exif = io.BytesIO(), Image.Exif()
    exif[0x010E] = "SecretMaker"
    image.save(file, "PNG", exif=exif)
    return file.getvalue()


def opened(content: bytes) -> Image.Image:
    """Return the picture in what was answered."""
    return Image.open(io.BytesIO(content))


def first_page(pdf: bytes) -> PageObject:
    """Return the first page of a PDF."""
    return PdfReader(io.BytesIO(pdf)).pages[0]


def test_a_logo_keeps_its_transparency_and_loses_its_margin() -> None:
    raw = with_margin()
    assert b"SecretMaker" in raw
    logo = logo_in(raw)
    image = opened(logo.content)
    assert (image.format, image.size, (logo.width, logo.height)) == ("PNG", (200, 50), (200, 50))
    assert image.getpixel((100, 25)) == (200, 30, 30, 128)
    assert b"SecretMaker" not in logo.content


@pytest.mark.parametrize(
    ("size", "kept"), [((3000, 300), (800, 80)), ((300, 3000), (40, 400)), ((4000, 1), (800, 1)), ((9, 9), (9, 9))]
)
def test_a_logo_fits_its_place(size: tuple[int, int], kept: tuple[int, int]) -> None:
    logo = logo_in(picture(size))
    assert ((logo.width, logo.height), opened(logo.content).size) == (kept, kept)


@pytest.mark.parametrize(("mode", "kind"), [("RGB", "JPEG"), ("CMYK", "JPEG"), ("RGB", "WEBP"), ("P", "PNG")])
def test_logos_of_all_kinds_become_png(mode: str, kind: str) -> None:
    file = io.BytesIO()
    Image.new("RGB", (40, 20), RED[:3]).convert(mode).save(file, kind)
    image = opened(logo_in(file.getvalue()).content)
    assert (image.format, image.mode, image.size) == ("PNG", "RGB", (40, 20))


def test_a_turned_logo_stands_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    assert logo_in(picture((80, 40), "RGB", "JPEG", exif=exif))[1:] == (40, 80)


def test_what_shows_nothing_is_refused() -> None:
    file = io.BytesIO()
    Image.new("RGBA", (30, 30), NOTHING).save(file, "PNG")
    with pytest.raises(UnsupportedPicture, match="transparent all over"):
        logo_in(file.getvalue())


def test_a_logo_of_too_many_pixels_is_refused_unopened() -> None:
    file = io.BytesIO()
    Image.new("1", (4001, 4000)).save(file, "PNG")
    with pytest.raises(UnsupportedPicture, match="16 megapixels"):
        logo_in(file.getvalue())


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_damaged_logo_is_a_logo_or_refused(data: st.DataObject) -> None:
    raw = bytearray(picture((32, 24), *data.draw(st.sampled_from([("RGBA", "PNG"), ("RGB", "JPEG")]))))
    for _ in range(data.draw(st.integers(0, 4))):
        raw[data.draw(st.integers(0, len(raw) - 1))] = data.draw(st.integers(0, 255))
    cut = bytes(raw[: data.draw(st.integers(0, len(raw)))])
    try:
        logo = logo_in(cut)
    except UnsupportedPicture:
        return
    assert opened(logo.content).size == (logo.width, logo.height)


async def test_a_logo_is_set_replaced_and_taken_away(http: httpx.AsyncClient, as_staff: Headers) -> None:
    head = as_staff("admin")
    assert (await http.get(PATH, headers=head)).status_code == 404
    first = await http.put(PATH, headers=head, content=picture())
    assert first.status_code == 200, first.text
    assert (first.json()["width"], first.json()["height"]) == (300, 100)
    await http.put(PATH, headers=head, content=picture((40, 20), "RGB", "WEBP"))
    shown = await http.get(PATH, headers=as_staff("cleaner", permissions=[]))
    assert (opened(shown.content).format, opened(shown.content).size) == ("PNG", (40, 20))
    assert shown.headers["content-type"] == "image/png"
    assert shown.headers["x-content-type-options"] == "nosniff"
    assert shown.headers["cache-control"] == "private, max-age=600"
    for _ in range(2):
        assert (await http.delete(PATH, headers=head)).status_code == 204
    assert (await http.get(PATH, headers=head)).status_code == 404


@pytest.mark.parametrize(
    ("content", "status", "slug"),
    [
        (b"", 422, "invalid"),
        (b"a logo, honestly", 415, "unsupported-picture"),
        (b"<svg xmlns='http://www.w3.org/2000/svg' onload='x'/>", 415, "unsupported-picture"),
        (b"GIF89a" + b"\x00" * 50, 415, "unsupported-picture"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", 415, "unsupported-picture"),
        (b"\x00" * (2 * 1024 * 1024 + 1), 413, "body-too-large"),
    ],
    ids=["nothing", "text", "svg", "gif", "cut", "large"],
)
async def test_what_is_no_logo_is_refused(
    http: httpx.AsyncClient, as_staff: Headers, content: bytes, status: int, slug: str
) -> None:
    answer = await http.put(PATH, headers=as_staff("admin"), content=content)
    assert answer.status_code == status
    assert slug in answer.json()["type"]
    assert (await http.get(PATH, headers=as_staff("admin"))).status_code == 404


async def test_who_may_set_it(http: httpx.AsyncClient, as_staff: Headers, database: Database) -> None:
    off = await add_organization(database, disabled_modules=["module.invoices"])
    for method in ("PUT", "DELETE"):
        for headers, status in (
            ({}, 401),
            (as_staff("admin", permissions=["finance.manage"]), 403),
            (as_staff("admin", org_id=off), 403),
        ):
            content = picture() if method == "PUT" else None
            answer = await http.request(method, PATH, headers=headers, content=content)
            assert answer.status_code == status, (method, answer.text)
    assert (await http.get(PATH)).status_code == 401


async def test_a_logo_is_a_company_s_own(http: httpx.AsyncClient, as_staff: Headers, database: Database) -> None:
    other = as_staff("admin", org_id=await add_organization(database))
    await http.put(PATH, headers=as_staff("admin"), content=picture())
    assert (await http.get(PATH, headers=other)).status_code == 404
    await http.put(PATH, headers=other, content=picture((50, 50)))
    await http.delete(PATH, headers=other)
    assert opened((await http.get(PATH, headers=as_staff("admin"))).content).size == (300, 100)


async def test_two_at_once_leave_one_that_is_whole(http: httpx.AsyncClient, as_staff: Headers) -> None:
    sizes = [(60 + n, 30) for n in range(4)]
    answers = await asyncio.gather(
        *(http.put(PATH, headers=as_staff("admin"), content=picture(size)) for size in sizes)
    )
    assert {answer.status_code for answer in answers} == {200}
    assert opened((await http.get(PATH, headers=as_staff("admin"))).content).size in sizes


async def test_the_payer_of_an_invoice_sees_the_logo(
    http: httpx.AsyncClient, as_staff: Headers, database: Database, org: UUID
) -> None:
    story = Story(database, org)
    await story.completed()
    address = f"/v1/pay/invoices/{(await story.invoice()).token}"
    assert (await http.get(address)).json()["organization"]["logo_url"] is None
    assert (await http.get(f"{address}/logo")).status_code == 404
    assert not first_page((await http.get(f"{address}/pdf")).content).images
    await http.put(PATH, headers=as_staff("admin"), content=picture())
    assert (await http.get(address)).json()["organization"]["logo_url"] == f"http://testserver{address}/logo"
    shown = await http.get(f"{address}/logo")
    assert opened(shown.content).size == (300, 100)
    assert (shown.headers["content-type"], shown.headers["x-content-type-options"]) == ("image/png", "nosniff")
    page = first_page((await http.get(f"{address}/pdf")).content)
    assert [image.image and image.image.size for image in page.images] == [(300, 100)]
    assert "Maple & Fils Ménage" in page.extract_text()
    assert (await http.get("/v1/pay/invoices/unknown/logo")).status_code == 404


async def test_all_paper_shows_the_logo(
    http: httpx.AsyncClient, as_staff: Headers, database: Database, org: UUID
) -> None:
    story, head = Story(database, org), as_staff("owner")
    await story.completed()
    invoice = await story.invoice()
    await http.put(PATH, headers=head, content=picture())
    credit = {"reason": "Not done.", "amount_cents": 500}
    note = await http.post(f"/v1/admin/invoices/{invoice.id}/credit-notes", headers=head, json=credit)
    for path in (
        f"/v1/admin/invoices/{invoice.id}/pdf",
        f"/v1/admin/finance/credit-notes/{note.json()['id']}/pdf",
        f"/v1/admin/finance/clients/{invoice.client_id}/statement.pdf",
    ):
        pdf = await http.get(path, headers=head)
        assert pdf.status_code == 200, pdf.text
        assert len(first_page(pdf.content).images) == 1


def pay_statement(language: Language) -> dict[str, Any]:
    """Return the content of a pay statement without pay."""
    run = PayRun(org_id=new_id(), starts_on=DAY, ends_on=DAY)
    nothing = dict.fromkeys(("minutes", "gross_cents", "tips_cents"), 0)
    pay = OwnPay(pay_run_id=run.id, starts_on=DAY, ends_on=DAY, paid_on=None, lines=[], **nothing)
    company = Organization(
        id=run.org_id,
        slug="etoile",
        name="Ménage Étoilé",
        timezone="America/Edmonton",
        currency="CAD",
        locale="en",
        province="AB",
        version=1,
    )
    return paper.page_content(company, "Ana", language, run, pay)


@pytest.mark.parametrize(("language", "title"), [("en", "Statement of earnings"), ("fr", "Relevé de gains")])
@pytest.mark.parametrize("size", [None, (800, 20), (20, 400)], ids=["none", "wide", "tall"])
async def test_pay_statements_show_it_too(language: Language, title: str, size: tuple[int, int] | None) -> None:
    content, logo = pay_statement(language), logo_in(picture(size)) if size else None
    pdf = await typeset(paper.TEMPLATE, content, DAY, logo)
    assert pdf == await typeset(paper.TEMPLATE, content, DAY, logo)
    page = first_page(pdf)
    assert len(page.images) == (1 if size else 0)
    assert title in page.extract_text()
    assert "Ménage Étoilé" in page.extract_text()


async def test_pages_set_at_once_have_each_their_own_logo() -> None:
    content = pay_statement("en")
    logos = [logo_in(picture((100 + n, 50))) for n in range(6)]
    pdfs = await asyncio.gather(*(typeset(paper.TEMPLATE, content, DAY, logo) for logo in logos))
    assert [first_page(pdf).images[0].image.size for pdf in pdfs] == [logo[1:] for logo in logos]  # type: ignore[union-attr]


async def test_paper_goes_out_without_a_logo_that_was_lost(
    http: httpx.AsyncClient, as_staff: Headers, database: Database, org: UUID, settings: FinanceSettings
) -> None:
    story = Story(database, org)
    await story.completed()
    await http.put(PATH, headers=as_staff("admin"), content=picture())
    for file in settings.uploads_dir.rglob("*.png"):
        file.unlink()
    address = f"/v1/pay/invoices/{(await story.invoice()).token}"
    pdf = await http.get(f"{address}/pdf")
    assert (pdf.status_code, len(first_page(pdf.content).images)) == (200, 0)
    assert (await http.get(f"{address}/logo")).status_code == 404


async def test_former_logos_are_removed(
    http: httpx.AsyncClient, as_staff: Headers, database: Database, org: UUID, settings: FinanceSettings
) -> None:
    files = Storage(settings)
    for n in range(2):
        await http.put(PATH, headers=as_staff("admin"), content=picture((30 + n, 30)))
    going_on, elsewhere = new_key(org, FOLDER, "png"), new_key(org, f"{FOLDER}-of-others", "png")
    for key in (going_on, elsewhere):
        await files.put(key, b"x")
    long_ago = (now() - timedelta(days=2)).timestamp()
    for path in settings.uploads_dir.rglob("*.png"):
        if not str(path).endswith(going_on):
            os.utime(path, (long_ago, long_ago))
    for _ in range(2):
        await run_once(JOBS["branding-cleanup"], JobContext(settings, database))
    assert len([file async for file in files.files(org, FOLDER)]) == 2
    assert opened((await http.get(PATH, headers=as_staff("admin"))).content).size == (31, 30)
    await http.delete(PATH, headers=as_staff("admin"))
    await run_once(JOBS["branding-cleanup"], JobContext(settings, database))
    assert [file.key async for file in files.files(org, FOLDER)] == [going_on]
    assert await files.get(elsewhere) == b"x"
