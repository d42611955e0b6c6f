import type { APIRoute, GetStaticPaths } from 'astro';
import { chainAsCsv } from '../../site/chain-csv.ts';
import type { ChainPath } from '../../site/chain.ts';
import { chain, chainCsv, chainPages } from '../../site/site-chain.ts';

/** The matrix as CSV: whole, or a file for each source where it is split. */
export const getStaticPaths = (() => {
  const sources = Map.groupBy(chainPages, ({ source }) => source.id);
  const files =
    sources.size === 0
      ? [{ path: chainCsv(null), paths: chain.paths }]
      : [...sources].map(([source, pages]) => ({
          path: chainCsv(source),
          paths: pages.flatMap(({ rows }) => rows),
        }));
  return files.map(({ path, paths }) => ({
    params: { csv: path.replace(/^plan\//u, '').replace(/\.csv$/u, '') },
    props: { paths },
  }));
}) satisfies GetStaticPaths;

interface Props {
  paths: ChainPath[];
}

/** One file of the chain, or of a part of it. */
export const GET: APIRoute<Props> = ({ props }) => new Response(chainAsCsv(props.paths));
