import { useTranslations } from "next-intl";
import { ActionButton } from "@/components/access/action-button";
import type { AccountLine } from "@/lib/access/queries/list-accounts";
import { newId } from "@/lib/core/ids";
import { disableAction, enableAction, endSessionsAction, verifyAction } from "../actions";

type AccountActionsProps = { account: AccountLine; isOwn: boolean };

/** What can be done with an account as it stands now. */
export function AccountActions({ account, isOwn }: AccountActionsProps) {
  const words = useTranslations("admin.accounts");
  const { id: userId, company, state, name, openSessions } = account;
  const texts = { about: name, pendingText: words("working") };
  return (
    <div className="flex flex-wrap gap-2">
      {company !== null && !company.isVerified ? (
        <ActionButton
          {...texts}
          action={verifyAction}
          hidden={{ key: newId(), companyId: company.id }}
          text={words("verify")}
        />
      ) : null}
      {openSessions > 0 ? (
        <ActionButton
          {...texts}
          action={endSessionsAction}
          hidden={{ key: newId(), userId }}
          text={words("endSessions")}
        />
      ) : null}
      {state === "disabled" ? (
        <ActionButton
          {...texts}
          action={enableAction}
          hidden={{ key: newId(), userId }}
          text={words("enable")}
        />
      ) : null}
      {state === "active" && !isOwn ? (
        <ActionButton
          {...texts}
          action={disableAction}
          hidden={{ key: newId(), userId }}
          text={words("disable")}
          variant="danger"
        />
      ) : null}
    </div>
  );
}
