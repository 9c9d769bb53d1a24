import { Link } from "react-router";
import { staff } from "@/api/clients";
import { unwrap } from "@/api/http";
import type { Message, MessageChannel } from "@/api/types";
import { humanise, moment } from "@/shared/format";
import { useDebounced } from "@/shared/hooks";
import { Empty } from "@/shared/ui/feedback";
import { FilterPills, PageHead } from "../page";
import { Paged, SearchBox, usePaged } from "../paged";
import { useAddress } from "../search-params";
import { MessageDrawer } from "./drawer";
import { CHANNELS, channelName, recipientText, StatusBadge } from "./parts";

const FILTERS = [["", "All"], ...Object.entries(CHANNELS)] as [MessageChannel | "", string][];

/** What was sent to clients, crews and staff, and what became of it. */
export function Component() {
  const address = useAddress();
  const channel = FILTERS.find(([key]) => key === address.get("channel"))?.[0] ?? "";
  const typed = address.get("q") ?? "";
  const recipient = useDebounced(typed.trim(), 300);
  const list = usePaged<Message>(["messages", channel, recipient], (cursor, signal) =>
    unwrap(
      staff.notification.GET("/v1/admin/messages", {
        params: { query: { channel: channel || undefined, recipient: recipient || undefined, cursor, limit: 30 } },
        signal,
      }),
    ),
  );
  const id = address.get("message");
  return (
    <>
      <PageHead title="Messages">
        <SearchBox label="E-mail or phone" value={typed} onChange={(value) => address.set({ q: value }, true)} />
      </PageHead>
      <FilterPills label="Channel" options={FILTERS} value={channel} onChange={(value) => address.set({ channel: value })} />
      <Paged
        list={list}
        empty={
          <Empty title={channel || recipient ? "No message matches" : "No messages yet"}>
            <p>{channel || recipient ? "Try another channel, or fewer letters of the address." : "Confirmations, reminders and invoices are listed here once they go out."}</p>
          </Empty>
        }
      >
        {(messages) => (
          <table className="table">
            <thead>
              <tr>
                <th>Message</th>
                <th>To</th>
                <th>Channel</th>
                <th>When</th>
                <th>Status</th>
              </tr>
            </thead>
            <tbody>
              {messages.map((message) => (
                <tr key={message.id}>
                  <th scope="row">
                    <Link to={address.link({ message: message.id })} className="row-link" preventScrollReset>
                      {message.subject || humanise(message.template)}
                    </Link>
                    {message.error && <small className="bad-text">{message.error}</small>}
                  </th>
                  <td className="wrap-anywhere">{recipientText(message.recipient)}</td>
                  <td data-label="Channel">{channelName(message.channel)}</td>
                  <td className="num">{moment(message.sent_at ?? message.created_at)}</td>
                  <td data-badge>
                    <StatusBadge status={message.status} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Paged>
      {id && <MessageDrawer key={id} id={id} onClose={() => address.set({ message: null })} />}
    </>
  );
}
