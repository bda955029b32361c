import type { routing } from "@/lib/i18n/routing";
import type access from "@/messages/zh-Hans/access.json";
import type admin from "@/messages/zh-Hans/admin.json";
import type common from "@/messages/zh-Hans/common.json";
import type data from "@/messages/zh-Hans/data.json";
import type directory from "@/messages/zh-Hans/directory.json";
import type intake from "@/messages/zh-Hans/intake.json";
import type notify from "@/messages/zh-Hans/notify.json";
import type profile from "@/messages/zh-Hans/profile.json";
import type publicWords from "@/messages/zh-Hans/public.json";
import type institution from "@/messages/zh-Hans/institution.json";
import type matching from "@/messages/zh-Hans/matching.json";
import type quality from "@/messages/zh-Hans/quality.json";
import type review from "@/messages/zh-Hans/review.json";
import type schemes from "@/messages/zh-Hans/schemes.json";
import type search from "@/messages/zh-Hans/search.json";
import type timeline from "@/messages/zh-Hans/timeline.json";

declare module "next-intl" {
  interface AppConfig {
    Locale: (typeof routing.locales)[number];
    Messages: {
      access: typeof access;
      admin: typeof admin;
      common: typeof common;
      data: typeof data;
      directory: typeof directory;
      intake: typeof intake;
      notify: typeof notify;
      profile: typeof profile;
      public: typeof publicWords;
      institution: typeof institution;
      matching: typeof matching;
      quality: typeof quality;
      review: typeof review;
      schemes: typeof schemes;
      search: typeof search;
      timeline: typeof timeline;
    };
  }
}
