import { UsageError } from './usage-error.ts';

/** The address the site is built for: `SITE_URL`, else this machine; a `UsageError` where it is no address. */
export function siteAddress(): string {
  const address = process.env['SITE_URL'] ?? 'http://localhost:4321';
  if (/^https?:\/\//iu.test(address) && URL.canParse(address)) return address;
  throw new UsageError(
    `Unexpected SITE_URL=${address}, expected an address: SITE_URL=https://example.org npm run build`,
  );
}
