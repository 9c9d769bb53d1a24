import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Send } from "lucide-react";
import { staff } from "@/api/clients";
import { unwrap } from "@/api/http";
import type { MessageDetail } from "@/api/types";
import { humanise, moment } from "@/shared/format";
import { Button } from "@/shared/ui/button";
import { Dialog } from "@/shared/ui/dialog";
import { Failure, Notice, Skeleton } from "@/shared/ui/feedback";
import { useWrite } from "@/shared/write";
import { Facts } from "../page";
import { useSession } from "../session";
import { channelName, recipientText, StatusBadge } from "./parts";

const RESENDABLE = new Set(["failed", "dead", "skipped"]);

/** One message as its recipient got it. */
export function MessageDrawer({ id, onClose }: { id: string; onClose: () => void }) {
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
              ["Sent", data.sent_at && moment(data.sent_at)],
              ["Attempts", data.attempts > 1 ? data.attempts : null],
            ]}
          />
          {data.status === "skipped" && <Notice>This channel was switched off, so nothing was sent.</Notice>}
          {data.error && <Notice tone="bad">{data.error}</Notice>}
          <Resend message={data} />
          <Body message={data} />
        </div>
      ) : message.error ? (
        <Failure error={message.error} onRetry={() => void message.refetch()} />
      ) : (
        <Skeleton lines={8} />
      )}
    </Dialog>
  );
}

function Resend({ message }: { message: MessageDetail }) {
  const { can } = useSession();
  const queries = useQueryClient();
  const resend = useWrite(
    (_: object, headers) =>
      unwrap(staff.notification.POST("/v1/admin/messages/{message_id}/resend", { params: { path: { message_id: message.id } }, headers })),
    {
      onSuccess: (queued) => {
        queries.setQueryData(["message", message.id], queued);
        void queries.invalidateQueries({ queryKey: ["messages"] });
      },
    },
  );
  if (!can("admin.manage") || !RESENDABLE.has(message.status)) return null;
  return (
    <div className="stack">
      {resend.error && <Failure error={resend.error} />}
      <div>
        <Button size="sm" busy={resend.isPending} onClick={() => resend.mutate({})}>
          {!resend.isPending && <Send className="icon" aria-hidden />}
          Send again
        </Button>
      </div>
    </div>
  );
}

/** The text as it was sent; a mail's rich part is shown in a frame that may do nothing. */
function Body({ message }: { message: MessageDetail }) {
  if (message.html) return <iframe className="message-frame" title="Text of the message" sandbox="" srcDoc={message.html} />;
  return message.body ? <div className="message-text">{message.body}</div> : null;
}
