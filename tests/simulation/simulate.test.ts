import { spawnSync } from 'node:child_process';

const simulate = (...options: string[]) => {
  const program = ['--import', 'tsx', 'tests/simulation/simulate.ts', ...options];
  const { status, stdout, stderr } = spawnSync(process.execPath, program, { encoding: 'utf8' });
  return { status, stdout, stderr };
};

describe('npm run simulate', () => {
  it('lives through as many histories as are asked for, and says how many held', () => {
    const { status, stdout } = simulate('--seeds', '3', '--seed', '11', '--clients', '2', '--steps', '10');
    expect([status, stdout]).toEqual([0, '3 of 3 seeds held.\n']);
  });

  it('says what it was not told well', () => {
    const { status, stdout, stderr } = simulate('--seeds', 'many');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('It must be a whole number from 1 on.');
  });
});
