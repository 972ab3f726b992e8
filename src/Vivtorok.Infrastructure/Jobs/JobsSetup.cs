using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Vivtorok.Infrastructure.Jobs;

internal static class JobsSetup
{
    private const string EveryMinute = "0 * * * * ?";
    private const string EveryTenMinutes = "15 */10 * * * ?";
    private const string EveryNight = "0 15 3 * * ?";
    private const string LaterEveryNight = "0 45 3 * * ?";
    private const string EveryFiveMinutes = "30 */5 * * * ?";
    private const string EveryFewSeconds = "0/5 * * * * ?";
    private const string EveryHour = "45 7 * * * ?";
    private const string EveryMorning = "0 0 6 * * ?";

    /// <summary>Calendar time. The jobs are safe to run on every node: each only deletes or queues what the database says is due, and those that take long hold a lease.</summary>
    public static void AddJobs(this IServiceCollection services)
    {
        services.AddSingleton<IdleSweep>();
        services.AddSingleton<WorkspaceSweep>();
        services.AddQuartz(quartz =>
        {
            quartz.ScheduleJob<CleanUpJob>(trigger => trigger.WithIdentity("clean-up").WithCronSchedule(EveryNight));
            quartz.ScheduleJob<IdleConversationsJob>(trigger => trigger.WithIdentity("idle-conversations").WithCronSchedule(EveryFiveMinutes));
            quartz.ScheduleJob<InspectChannelsJob>(trigger => trigger.WithIdentity("inspect-channels").WithCronSchedule(EveryTenMinutes));
            quartz.ScheduleJob<NeverSilentJob>(trigger => trigger.WithIdentity("never-silent").WithCronSchedule(EveryMinute));
            quartz.ScheduleJob<FindDueMailboxesJob>(trigger => trigger.WithIdentity("find-due-mailboxes").WithCronSchedule(EveryFewSeconds));
            quartz.ScheduleJob<PolicyNoticeJob>(trigger => trigger.WithIdentity("policy-notices").WithCronSchedule(EveryMorning));
            quartz.ScheduleJob<RetentionJob>(trigger => trigger.WithIdentity("retention").WithCronSchedule(LaterEveryNight));
            quartz.ScheduleJob<PurgeJob>(trigger => trigger.WithIdentity("purge").WithCronSchedule(EveryTenMinutes));
            quartz.ScheduleJob<PrivacyDeadlineJob>(trigger => trigger.WithIdentity("privacy-deadlines").WithCronSchedule(EveryMorning));
            quartz.ScheduleJob<SubscriptionsJob>(trigger => trigger.WithIdentity("subscriptions").WithCronSchedule(EveryHour));
        });
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
    }
}
