using BenchmarkDotNet.Running;
using Isnad.Benchmarks;

if (args is ["throughput", .. var rest]) return ThroughputCommand.Run(rest);
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
