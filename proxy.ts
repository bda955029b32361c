import { randomBytes } from "node:crypto";
import createMiddleware from "next-intl/middleware";
import { NextResponse, type NextRequest } from "next/server";
import { baseUrl } from "@/lib/core/env";
import { securityHeaders } from "@/lib/core/security-headers";
import { routing } from "@/lib/i18n/routing";

const chooseLanguage = createMiddleware(routing);

/** Chooses the language of a page and puts the security headers, with a fresh nonce, on every answer. */
export default function proxy(request: NextRequest): NextResponse {
  const nonce = randomBytes(16).toString("base64");
  const headers = securityHeaders({
    nonce,
    isSecure: baseUrl().startsWith("https:"),
    isDevelopment: process.env.NODE_ENV === "development",
  });
  // Next reads the nonce for its own scripts from the policy on the request.
  const policy = headers["Content-Security-Policy"] ?? "";
  request.headers.set("Content-Security-Policy", policy);
  request.headers.set("x-nonce", nonce);
  request.headers.set("x-path", request.nextUrl.pathname + request.nextUrl.search);
  const isPage = !request.nextUrl.pathname.startsWith("/api/");
  const response = isPage ? chooseLanguage(request) : NextResponse.next({ request });
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}

export const config = { matcher: ["/((?!_next/|api/|.*\\.[a-z0-9]+$).*)", "/api/:path*"] };
