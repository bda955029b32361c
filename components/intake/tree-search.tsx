"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import {
  ComboBox,
  I18nProvider,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
} from "react-aria-components";
import { controlClass } from "@/components/ui/field";
import { htmlLangOf } from "@/lib/core/locales";

/** One entry found: its code and the names from the top down. */
export type TreeHit = { code: string; path: string[] };

type TreeSearchProps = {
  label: string;
  searchHref: string;
  onChoose: (hit: TreeHit) => void;
};

const pauseMs = 150;

async function search(href: string, query: string, signal: AbortSignal): Promise<TreeHit[]> {
  const answer = await fetch(`${href}&q=${encodeURIComponent(query)}`, { signal });
  // The portal's own address; the type is the one its route writes.
  return answer.ok ? ((await answer.json()) as TreeHit[]) : [];
}

/** A search box over a list with levels, in any of the three languages and either script. */
export function TreeSearch({ label, searchHref, onChoose }: TreeSearchProps) {
  const words = useTranslations("intake.picker");
  const locale = useLocale();
  const [query, setQuery] = useState("");
  const [hits, setHits] = useState<TreeHit[]>([]);

  useEffect(() => {
    if (query.trim() === "") return;
    const controller = new AbortController();
    const timer = setTimeout(() => {
      search(searchHref, query, controller.signal)
        .then(setHits)
        .catch(() => {
          // Without a connection the levels below still work.
          if (!controller.signal.aborted) setHits([]);
        });
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [query, searchHref]);

  return (
    // The library announces hits and the list's own name in the page's language, not the browser's.
    <I18nProvider locale={htmlLangOf[locale]}>
      <ComboBox
        inputValue={query}
        onInputChange={setQuery}
        items={query.trim() === "" ? [] : hits}
        allowsEmptyCollection={query.trim() !== ""}
        menuTrigger="input"
        selectedKey={null}
        onSelectionChange={(key) => {
          const hit = hits.find((each) => each.code === key);
          if (hit === undefined) return;
          setQuery("");
          onChoose(hit);
        }}
        className="max-w-2xl"
      >
        <Label className="text-sm text-ink-soft">{words("search", { label })}</Label>
        <Input placeholder={words("searchHint")} className={`${controlClass} w-full`} />
        <Popover className="w-(--trigger-width) overflow-auto rounded border border-line-strong bg-surface shadow-lg">
          <ListBox<TreeHit>
            renderEmptyState={() => <p className="p-3 text-ink-soft">{words("noResult")}</p>}
            className="max-h-80 overflow-auto p-1 outline-none"
          >
            {(hit) => (
              <ListBoxItem
                id={hit.code}
                textValue={hit.path.join(" ")}
                className="cursor-pointer rounded px-3 py-2 data-focused:bg-teal-700 data-focused:text-on-teal"
              >
                {hit.path.join(" › ")}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
    </I18nProvider>
  );
}
