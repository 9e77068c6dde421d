import { proveBundle } from './bundle.ts';
import { proveCells } from './cells.ts';
import { proveCluster } from './cluster/prove.ts';
import { proveKills } from './kills/prove.ts';
import { proveMutations } from './mutations.ts';
import { provePublishing } from './waits/publishing.ts';
import { proveLatency } from './waits/reading.ts';
import { proveWriting } from './writing.ts';
import type { ProofOptions, ProofOutcome } from './proof.ts';

interface ProofPart {
  title: string;
  run: (options: ProofOptions) => Promise<ProofOutcome>;
}

/** What can be proved; a new part is a line here. */
export const PARTS: ReadonlyMap<string, ProofPart> = new Map([
  ['bundle', { title: '离线的包在没有网络的机器上解开就能运行', run: proveBundle }],
  ['cells', { title: '单元格按所存的值和数字格式读取', run: proveCells }],
  [
    'cluster',
    { title: '几个服务和库，死了哪一个，已发布的都在，没有办了一半的', run: proveCluster },
  ],
  ['kills', { title: '在任何时刻被杀，数据库是之前的或之后的', run: proveKills }],
  ['latency', { title: '读文件时，别人的请求等多久', run: proveLatency }],
  ['mutations', { title: '文件改动一个字节后，读得不同的都说出来', run: proveMutations }],
  ['publishing', { title: '发布和预览时，别人的请求等多久', run: provePublishing }],
  ['writing', { title: '写入时读者等多久，落盘要多少时间', run: proveWriting }],
]);
