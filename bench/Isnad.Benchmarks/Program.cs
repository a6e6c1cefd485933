using BenchmarkDotNet.Running;
using Isnad.Benchmarks;

if (args is ["throughput", .. var rest]) return ThroughputCommand.Run(rest);
if (args is ["search", .. var search]) return SearchCommand.Run(search);
if (args is ["copies", .. var copies]) return CopiesCommand.Run(copies);
if (args is ["store-fill", .. var fill]) return StoreFillCommand.Run(fill);
if (args is ["align", .. var align]) return AlignCommand.Run(align);
if (args is ["warc", .. var archive]) return WarcCommand.Run(archive);
if (args is ["kill", .. var kills]) return KillCommand.Run(kills);
if (args is ["room", .. var room]) return await RoomCommand.RunAsync(room);
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
