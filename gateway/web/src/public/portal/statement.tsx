import { useMutation } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { portal } from "@/api/clients";
import { unwrap } from "@/api/http";
import { save } from "@/shared/download";
import { Button } from "@/shared/ui/button";
import { Failure } from "@/shared/ui/feedback";
import type { Words } from "../words/words";

/** The account of the last twelve months as a file; fetched, so that a session that ran out is renewed first. */
export function Statement({ words }: { words: Words }) {
  const { t } = words;
  const fetched = useMutation({
    networkMode: "always",
    mutationFn: () => unwrap(portal.finance.GET("/v1/client/statement.pdf", { parseAs: "blob" })),
    onSuccess: (file) => save(file as Blob, `${t("money.statementFile")}.pdf`),
  });
  return (
    <>
      <div className="row spread">
        <p className="small muted">{t("money.statementHint")}</p>
        <Button busy={fetched.isPending} onClick={() => fetched.mutate()}>
          <Download className="icon" aria-hidden />
          {t("money.statement")}
        </Button>
      </div>
      {fetched.error && <Failure error={fetched.error} words={words.failure} />}
    </>
  );
}
