using Isnad.Cli;

return SignalGuard.Run(stop => CliApp.Run(args, CliConsole.OfProcess(), stop));
