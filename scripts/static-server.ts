import { createReadStream, readdirSync, statSync } from 'node:fs';
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { createGzip } from 'node:zlib';

/** Content types GitHub Pages sends, by ending. */
const contentTypes: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/vnd.microsoft.icon',
  '.js': 'application/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.jsonl': 'application/jsonl',
  '.mjs': 'application/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xml': 'application/xml; charset=utf-8',
  '.zip': 'application/zip',
};

/** Types sent compressed, as GitHub Pages does. */
const compressible = /^(text\/|image\/svg|application\/(javascript|json|xml|manifest|wasm))/;

/** Where a folder is served: the address of its root, with the base path and a final `/`. */
export interface ServedFolder {
  url: string;
  close: () => Promise<void>;
}

/** What is served, and where. */
interface ServeOptions {
  folder: string;
  /** Path the site stands under, such as `/shishin/`; `/` for the root. */
  base: string;
  /** 0 takes any free port. */
  port: number;
}

type Answer =
  | { type: 'file'; status: 200 | 404; path: string }
  | { type: 'redirect'; location: string }
  | { type: 'missing' };

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function missing(folder: string): Answer {
  const page = join(folder, '404.html');
  return isFile(page) ? { type: 'file', status: 404, path: page } : { type: 'missing' };
}

/** What GitHub Pages would answer to a path: the file, the folder's index, a redirect to the folder, or 404.html. */
function answer({ folder, base }: ServeOptions, path: string): Answer {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return missing(folder);
  }
  if (`${decoded}/` === base) return { type: 'redirect', location: base };
  // Two slashes at the beginning of a redirect would lead to another host.
  if (!decoded.startsWith(base) || /\0|\/\//.test(decoded)) return missing(folder);
  const file = resolve(folder, decoded.slice(base.length));
  if (!`${file}${sep}`.startsWith(resolve(folder) + sep)) return missing(folder);
  if (isFile(file) && !decoded.endsWith('/')) return { type: 'file', status: 200, path: file };
  const index = join(file, 'index.html');
  if (!isFile(index)) return missing(folder);
  if (!decoded.endsWith('/')) return { type: 'redirect', location: `${path}/` };
  return { type: 'file', status: 200, path: index };
}

function send(request: IncomingMessage, response: ServerResponse, options: ServeOptions): void {
  // A path is no address: `//` by itself would be read as a host, and as none.
  const { pathname = '', search = '' } = URL.parse(`http://localhost${request.url ?? ''}`) ?? {};
  const found = answer(options, pathname);
  if (found.type === 'missing') {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
    return;
  }
  if (found.type === 'redirect') {
    response.writeHead(301, { location: found.location + search }).end();
    return;
  }
  const type = contentTypes[extname(found.path)] ?? 'application/octet-stream';
  const gzip = compressible.test(type) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  response.writeHead(found.status, {
    'content-type': type,
    'cache-control': 'no-cache',
    vary: 'accept-encoding',
    ...(gzip ? { 'content-encoding': 'gzip' } : {}),
  });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  const body = createReadStream(found.path);
  body.on('error', () => response.destroy());
  if (gzip) body.pipe(createGzip()).pipe(response);
  else body.pipe(response);
}

function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/** `localhost` may mean either address: answers on IPv4, and on IPv6 where the machine has it. */
async function listenLocally(handler: RequestListener, port: number) {
  const four = createServer(handler);
  const six = createServer(handler);
  const taken = await listen(four, '127.0.0.1', port);
  try {
    await listen(six, '::1', taken);
  } catch (error) {
    // A browser would be shown what another program answers there.
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE')
      return { port: taken, servers: [four] };
    await close(four);
    throw error;
  }
  return { port: taken, servers: [four, six] };
}

/** Whether `serveFolder` could have the port. */
export async function isFree(port: number): Promise<boolean> {
  try {
    const { servers } = await listenLocally(() => undefined, port);
    await Promise.all(servers.map(close));
    return true;
  } catch {
    return false;
  }
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

/** Serves a built site as GitHub Pages would; rejects with `EADDRINUSE` where the port is taken. */
export async function serveFolder(options: ServeOptions): Promise<ServedFolder> {
  readdirSync(options.folder);
  const { port, servers } = await listenLocally(
    (request, response) => send(request, response, options),
    options.port,
  );
  return {
    url: `http://localhost:${String(port)}${options.base}`,
    close: async () => {
      await Promise.all(servers.map(close));
    },
  };
}
