using System.Runtime.InteropServices;

namespace Isnad.Cli;

/// <summary>Ends the program on a signal with 128 plus its number, after a moment in which half-written files are removed.</summary>
internal static class SignalGuard
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(2);

    public static int Run(Func<CancellationToken, int> program)
    {
        using var stop = new CancellationTokenSource();
        using var signalled = new ManualResetEventSlim();
        var code = 0;
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => Stop(context, ExitCode.Interrupted));
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => Stop(context, ExitCode.Terminated));
        var work = Task.Factory.StartNew(() => program(stop.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        WaitHandle.WaitAny([((IAsyncResult)work).AsyncWaitHandle, signalled.WaitHandle]);
        if (code == 0) return work.GetAwaiter().GetResult();
        work.ContinueWith(_ => { }, TaskScheduler.Default).Wait(Moment);
        return code;

        void Stop(PosixSignalContext context, int exitCode)
        {
            context.Cancel = true;
            code = exitCode;
            stop.Cancel();
            signalled.Set();
        }
    }
}
