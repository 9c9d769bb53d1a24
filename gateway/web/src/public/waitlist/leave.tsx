import { useMutation, useQueryClient } from "@tanstack/react-query";
import { open } from "@/api/clients";
import { Problem, unwrap } from "@/api/http";
import { Confirm } from "../confirm";
import type { Words } from "../words/words";

interface LeaveProps {
  slug: string;
  token: string;
  words: Words;
  onClose: () => void;
}

/** The way off the waiting list. */
export function Leave({ slug, token, words, onClose }: LeaveProps) {
  const { t } = words;
  const queries = useQueryClient();
  const queryKey = ["waitlist", slug, token];
  const leave = useMutation({
    networkMode: "always",
    mutationFn: () => unwrap(open.booking.POST("/v1/public/{org}/waitlist/{token}/leave", { params: { path: { org: slug, token } } })),
    onSuccess: (entry) => {
      queries.setQueryData(queryKey, entry);
      onClose();
    },
    onError: (error) => {
      if (error instanceof Problem && error.status === 409) void queries.invalidateQueries({ queryKey });
    },
  });
  return (
    <Confirm
      title={t("waitlist.leaveTitle")}
      action={t("waitlist.leave")}
      keep={t("waitlist.stay")}
      busy={leave.isPending}
      error={leave.error}
      words={words}
      onConfirm={() => leave.mutate()}
      onClose={onClose}
    >
      <p>{t("waitlist.leaveText")}</p>
    </Confirm>
  );
}
