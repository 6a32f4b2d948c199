import { spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';

/** What a finished process took. */
export interface Run {
  seconds: number;
  /** The most memory at once of the process and all that it started, in megabytes, looked up every second. */
  megabytes: number;
}

/**
 * Runs a program of Node to its end; `onLine` hears each line of its output as it comes.
 * @throws {Error} with all output if it fails.
 */
export async function run(args: string[], env: NodeJS.ProcessEnv, onLine = (_line: string) => {}): Promise<Run> {
  const start = performance.now();
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const heard: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => heard.push(text));
  createInterface(child.stdout).on('line', (line) => {
    heard.push(line);
    onLine(line);
  });
  let megabytes = 0;
  const watch = setInterval(() => (megabytes = Math.max(megabytes, memoryOf(child.pid ?? 0))), 1000);
  const status = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(watch);
  if (status !== 0) throw new Error(`“${args.join(' ')}” failed:\n${heard.join('\n')}`);
  return { seconds: (performance.now() - start) / 1000, megabytes };
}

/** The resident memory of a process and its descendants in megabytes; what they share is counted for each. */
function memoryOf(pid: number): number {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,rss='], { encoding: 'utf8' });
  const family = new Set([pid]);
  let kilobytes = 0;
  // A process has a higher number than the one that started it, unless numbers began anew in between.
  for (const [id = 0, parent = 0, size = 0] of stdout.split('\n').map((line) => line.trim().split(/\s+/).map(Number))) {
    if (!family.has(id) && !family.has(parent)) continue;
    family.add(id);
    kilobytes += size;
  }
  return kilobytes / 1000;
}
