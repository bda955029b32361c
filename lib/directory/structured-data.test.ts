import { describe, expect, it } from "vitest";
import { directoryRecords } from "./record";
import { institutionData } from "./structured-data";
import type { InstitutionDetail } from "./views";

function detailOf(slug: string): InstitutionDetail {
  const record = directoryRecords().find((each) => each.slug === slug);
  if (record === undefined) throw new Error(`no ${slug}`);
  const none = { units: [], hostLinks: [], parts: [], predecessors: [], partners: [] };
  return { ...record, ...none, successorLink: null };
}

describe("institutionData", () => {
  const reading = { name: "香港大学", description: "一句话", url: "https://portal.example/hku" };

  it("names the kind of body, its other names and the year it was founded", () => {
    const data = institutionData(detailOf("hku"), reading);
    expect(data).toMatchObject({
      "@type": "CollegeOrUniversity",
      name: "香港大学",
      foundingDate: "1911",
      mainEntityOfPage: reading.url,
    });
    expect(data["alternateName"]).toContain("HKU");
    expect(data["alternateName"]).not.toContain(reading.name);
    expect(institutionData(detailOf("innohk-abic"), reading)["@type"]).toBe("ResearchOrganization");
  });

  it("names the host, and leaves out what is not known", () => {
    const host = { slug: "hku", name: { zhHans: "甲", zhHant: "甲", en: "The host" } };
    const institution = { ...detailOf("airdi"), hostLinks: [host] };
    const data = institutionData(institution, reading);
    expect(data["parentOrganization"]).toEqual([{ "@type": "Organization", name: "The host" }]);
    expect(data).not.toHaveProperty("foundingDate");
  });
});
