import { Mail, MapPin, Phone } from "lucide-react";
import { useState } from "react";
import { Link } from "react-router";
import { staff } from "@/api/clients";
import { unwrap } from "@/api/http";
import type { Client } from "@/api/types";
import { phone, wall } from "@/shared/format";
import { useDebounced } from "@/shared/hooks";
import { mapsLink } from "@/shared/places";
import { buttonLook } from "@/shared/ui/button";
import { Dialog } from "@/shared/ui/dialog";
import { Empty } from "@/shared/ui/feedback";
import { Facts, PageHead } from "./page";
import { Paged, SearchBox, usePaged } from "./paged";
import { useAddress } from "./search-params";
import { useSession } from "./session";

/** The company's clients, found by name, e-mail or phone. */
export function Component() {
  const address = useAddress();
  const [opened, setOpened] = useState<Client | null>(null);
  const typed = address.get("q") ?? "";
  const q = useDebounced(typed.trim(), 300);
  const list = usePaged<Client>(["clients", q], (cursor, signal) =>
    unwrap(staff.booking.GET("/v1/admin/clients", { params: { query: { q: q || undefined, cursor, limit: 30 } }, signal })),
  );
  return (
    <>
      <PageHead title="Clients">
        <SearchBox label="Name, e-mail or phone" value={typed} onChange={(value) => address.set({ q: value }, true)} />
      </PageHead>
      <Paged
        list={list}
        empty={
          q ? (
            <Empty title="No client matches">
              <p>Try fewer letters, or the end of the phone number.</p>
            </Empty>
          ) : (
            <Empty title="No clients yet">
              <p>Whoever books on your page becomes a client here.</p>
            </Empty>
          )
        }
      >
        {(clients) => (
          <table className="table">
            <thead>
              <tr>
                <th>Name</th>
                <th>Phone</th>
                <th>E-mail</th>
                <th data-num>Bookings</th>
              </tr>
            </thead>
            <tbody>
              {clients.map((client) => (
                <tr key={client.id}>
                  <th scope="row">
                    <button type="button" className="row-link" onClick={() => setOpened(client)}>
                      {client.name}
                    </button>
                    {client.addresses?.[0] && <small>{client.addresses[0]}</small>}
                  </th>
                  <td className="num" data-none={client.phone ? undefined : true}>
                    {client.phone ? phone(client.phone) : "–"}
                  </td>
                  <td className="wrap-anywhere" data-none={client.email ? undefined : true}>
                    {client.email ?? "–"}
                  </td>
                  <td data-num data-label="Bookings">
                    {client.bookings_count ?? "–"}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Paged>
      {opened && <ClientDrawer client={opened} onClose={() => setOpened(null)} />}
    </>
  );
}

function ClientDrawer({ client, onClose }: { client: Client; onClose: () => void }) {
  const { can } = useSession();
  return (
    <Dialog look="drawer" title={client.name} onClose={onClose}>
      <div className="detail">
        <section>
          <ul className="contacts">
            {client.phone && (
              <li>
                <Phone className="icon" aria-hidden />
                <a href={`tel:${client.phone}`} className="num">
                  {phone(client.phone)}
                </a>
              </li>
            )}
            {client.email && (
              <li>
                <Mail className="icon" aria-hidden />
                <a href={`mailto:${client.email}`}>{client.email}</a>
              </li>
            )}
            {client.addresses?.map((place) => (
              <li key={place}>
                <MapPin className="icon" aria-hidden />
                <a href={mapsLink(place)} target="_blank" rel="noreferrer">
                  {place}
                </a>
              </li>
            ))}
          </ul>
          <Facts
            rows={[
              ["Language", client.locale.startsWith("fr") ? "French" : "English"],
              ["Bookings", client.bookings_count ?? "–"],
              ["Client since", client.created_at && wall(client.created_at.slice(0, 10), "short")],
            ]}
          />
        </section>
        {can("bookings.view") && (
          <div className="row">
            <Link to={`/app/bookings?q=${encodeURIComponent(client.name)}`} {...buttonLook({})}>
              Bookings of {client.name}
            </Link>
          </div>
        )}
      </div>
    </Dialog>
  );
}
