"use client";

import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { useTranslations } from "next-intl";
import { controlClass } from "@/components/ui/field";
import type { TreeNode } from "@/lib/taxonomy/tree";
import { TreeSearch, type TreeHit } from "./tree-search";

type TreePickerProps = {
  id: string;
  name: string;
  label: string;
  describedBy: string | undefined;
  isInvalid: boolean;
  nodes: readonly TreeNode[];
  defaultValue: string;
  /** The address that searches this list: answers TreeHit[] for `?q=`. */
  searchHref: string;
};

const never = () => () => undefined;

/** Whether scripts run: false on the server and in the first render of the browser. */
function useIsScripted(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}

function pathTo(nodes: readonly TreeNode[], code: string): TreeNode[] {
  for (const node of nodes) {
    if (node.code === code) return [node];
    const below = pathTo(node.children, code);
    if (below.length > 0) return [node, ...below];
  }
  return [];
}

/**
 * Picks one entry of a list with levels. Without scripts it is one plain select with the whole list; with
 * them a search box over the whole path stands above one select a level. The plain select stays in the form
 * and carries the value in both cases.
 */
export function TreePicker(props: TreePickerProps) {
  const { id, name, nodes, defaultValue, describedBy, isInvalid } = props;
  const isScripted = useIsScripted();
  const [codes, setCodes] = useState(() => pathTo(nodes, defaultValue).map((node) => node.code));
  const carrier = useRef<HTMLSelectElement>(null);

  useEffect(() => {
    const select = carrier.current;
    if (select === null) return;
    const follow = () => setCodes(pathTo(nodes, select.value).map((node) => node.code));
    select.addEventListener("fieldwritten", follow);
    return () => select.removeEventListener("fieldwritten", follow);
  }, [nodes]);

  const choose = (path: readonly string[]) => {
    setCodes([...path]);
    const select = carrier.current;
    const last = path.at(-1) ?? "";
    if (select === null) return;
    const isLeaf = pathTo(nodes, last).at(-1)?.children.length === 0;
    select.value = isLeaf ? last : "";
    select.dispatchEvent(new Event("change", { bubbles: true }));
  };

  return (
    <>
      <select
        ref={carrier}
        id={isScripted ? undefined : id}
        name={name}
        defaultValue={defaultValue}
        hidden={isScripted}
        aria-describedby={describedBy}
        aria-invalid={isInvalid || undefined}
        className={`${controlClass} w-full max-w-2xl`}
      >
        <option value="" />
        {nodes.map((node) => (
          <PlainOptions key={node.code} node={node} />
        ))}
      </select>
      {isScripted ? (
        <>
          <TreeSearch
            label={props.label}
            searchHref={props.searchHref}
            onChoose={(hit: TreeHit) => choose(pathTo(nodes, hit.code).map((node) => node.code))}
          />
          <Levels
            {...{ id, nodes, codes, describedBy, isInvalid }}
            label={props.label}
            onChoose={choose}
          />
        </>
      ) : null}
    </>
  );
}

/** The lowest level as options, grouped by what stands above it. */
function PlainOptions({ node, above = "" }: { node: TreeNode; above?: string }) {
  const label = above === "" ? node.label : `${above} › ${node.label}`;
  if (node.children.length === 0) return <option value={node.code}>{label}</option>;
  const isAboveLeaves = node.children.every((child) => child.children.length === 0);
  if (!isAboveLeaves) {
    return node.children.map((child) => (
      <PlainOptions key={child.code} node={child} above={label} />
    ));
  }
  return (
    <optgroup label={label}>
      {node.children.map((child) => (
        <option key={child.code} value={child.code}>
          {child.label}
        </option>
      ))}
    </optgroup>
  );
}

type LevelsProps = Pick<TreePickerProps, "id" | "label" | "nodes" | "describedBy" | "isInvalid"> & {
  codes: readonly string[];
  onChoose: (path: readonly string[]) => void;
};

/** One select a level; choosing on one opens the next. */
function Levels({ id, label, nodes, codes, describedBy, isInvalid, onChoose }: LevelsProps) {
  const words = useTranslations("intake.picker");
  const columns: (readonly TreeNode[])[] = [nodes];
  for (const code of codes) {
    const children = columns.at(-1)?.find((node) => node.code === code)?.children ?? [];
    if (children.length > 0) columns.push(children);
  }
  return (
    <div className="mt-2 grid max-w-2xl gap-2 sm:grid-cols-3">
      {columns.map((column, level) => (
        <select
          key={`${level}-${codes[level - 1] ?? ""}`}
          id={level === 0 ? id : `${id}-${level + 1}`}
          aria-label={`${label} ${words("level", { level: level + 1 })}`}
          aria-describedby={level === 0 ? describedBy : undefined}
          aria-invalid={isInvalid || undefined}
          value={codes[level] ?? ""}
          onChange={(event) => {
            const { value } = event.currentTarget;
            onChoose(value === "" ? codes.slice(0, level) : [...codes.slice(0, level), value]);
          }}
          className={`${controlClass} w-full`}
        >
          <option value="">{words("choose")}</option>
          {column.map((node) => (
            <option key={node.code} value={node.code}>
              {node.label}
            </option>
          ))}
        </select>
      ))}
    </div>
  );
}
