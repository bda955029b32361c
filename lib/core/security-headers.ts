/**
 * The headers of every answer. Scripts run only with this answer's nonce; styles come from the portal's
 * own files, and only style attributes (bar widths) may stand in the page.
 * @param nonce 128 random bits in base64, new for each answer
 * @param isSecure whether the portal is served over HTTPS
 * @param isDevelopment the development server evaluates code and injects styles
 */
export function securityHeaders(options: {
  nonce: string;
  isSecure: boolean;
  isDevelopment: boolean;
}): Record<string, string> {
  const { nonce, isSecure, isDevelopment } = options;
  const policy = [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    isDevelopment ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(isSecure ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
  return {
    "Content-Security-Policy": policy,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "X-Frame-Options": "DENY",
    ...(isSecure ? { "Strict-Transport-Security": "max-age=31536000; includeSubDomains" } : {}),
  };
}
