import type { MessageChannel } from "@/api/types";
import { humanise, phone } from "@/shared/format";
import { Badge, type BadgeTone } from "@/shared/ui/feedback";

const TONES: Record<string, BadgeTone> = {
  queued: "wait",
  sending: "wait",
  sent: "good",
  delivered: "good",
  failed: "bad",
  dead: "bad",
  skipped: "plain",
};

export const CHANNELS: Record<MessageChannel, string> = { email: "E-mail", sms: "SMS" };

/** Name of a way to send. */
export const channelName = (channel: string): string => (CHANNELS as Record<string, string>)[channel] ?? humanise(channel);

/** An e-mail address as it is, a phone number as people write it. */
export const recipientText = (recipient: string): string => (recipient.startsWith("+") ? phone(recipient) : recipient);

/** What became of a message. */
export function StatusBadge({ status }: { status: string }) {
  return <Badge tone={TONES[status] ?? "plain"}>{humanise(status)}</Badge>;
}
