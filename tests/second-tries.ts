import type { Reporter, TestModule } from 'vitest/node';

/** Names, after everything else, the tests that passed only when tried again (`--retry`). */
export class SecondTries implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap(({ children }) => [...children.allTests()]);
    const late = tests.filter((test) => test.diagnostic()?.flaky);
    if (late.length === 0) return;
    console.log('\nPassed only when tried again; each is a fault to find:');
    for (const test of late) {
      const [fault] = test.result().errors ?? [];
      console.log(`- ${test.module.relativeModuleId} > ${test.fullName}\n  ${fault?.message ?? ''}`);
    }
  }
}
