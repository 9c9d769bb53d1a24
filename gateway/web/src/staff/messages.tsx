import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { staff } from "@/api/clients";
import { unwrap } from "@/api/http";
import type { Message } from "@/api/types";
import { humanise, moment, phone } from "@/shared/format";
import { useDebounced } from "@/shared/hooks";
import { Dialog } from "@/shared/ui/dialog";
import { Badge, type BadgeTone, Empty, Failure, Notice, Skeleton } from "@/shared/ui/feedback";
import { Facts, FilterPills, PageHead } from "./page";
import { Paged, SearchBox, usePaged } from "./paged";
import { useAddress } from "./search-params";

const TONES: Record<string, BadgeTone> = { sent: "good", delivered: "good", pending: "wait", queued: "wait", failed: "bad", dead: "bad", skipped: "plain" };
const CHANNELS: Record<string, string> = { email: "E-mail", sms: "SMS", call: "Call" };
const FILTERS: [string, string][] = [["", "All"], ...Object.entries(CHANNELS)];
const channelName = (channel: string) => CHANNELS[channel.toLowerCase()] ?? humanise(channel);
const recipientText = (recipient: string) => (recipient.startsWith("+") ? phone(recipient) : recipient);

function StatusBadge({ status }: { status: string }) {
  return <Badge tone={TONES[status.toLowerCase()] ?? "plain"}>{humanise(status.toLowerCase())}</Badge>;
}

/** What was sent to clients, crews and staff, and what became of it. */
export function Component() {
  const address = useAddress();
  const channel = address.get("channel") ?? "";
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
                  <td className="wrap-anywhere num">{recipientText(message.recipient)}</td>
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

function MessageDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const message = useQuery({
    queryKey: ["message", id],
    queryFn: ({ signal }) => unwrap(staff.notification.GET("/v1/admin/messages/{message_id}", { params: { path: { message_id: id } }, signal })),
  });
  const { data } = message;
  return (
    <Dialog look="drawer" title={data ? data.subject || humanise(data.template) : "Message"} onClose={onClose}>
      {data ? (
        <div className="detail">
          <Facts
            rows={[
              ["To", recipientText(data.recipient)],
              ["Channel", channelName(data.channel)],
              ["Status", <StatusBadge key="status" status={data.status} />],
              ["Written", moment(data.created_at)],
              ...(data.sent_at ? [["Sent", moment(data.sent_at)] as [string, string]] : []),
              ...(data.attempts > 1 ? [["Attempts", data.attempts] as [string, number]] : []),
            ]}
          />
          {data.error && <Notice tone="bad">{data.error}</Notice>}
          {data.body && <Body text={data.body} />}
        </div>
      ) : message.error ? (
        <Failure error={message.error} onRetry={() => void message.refetch()} />
      ) : (
        <Skeleton lines={8} />
      )}
    </Dialog>
  );
}

/** The text as it was sent; HTML mail runs in a frame that may do nothing. */
function Body({ text }: { text: string }) {
  return /^\s*<(!doctype|html|body|table|div|p)\b/i.test(text) ? (
    <iframe className="message-frame" title="Text of the message" sandbox="" srcDoc={text} />
  ) : (
    <div className="message-text">{text}</div>
  );
}
