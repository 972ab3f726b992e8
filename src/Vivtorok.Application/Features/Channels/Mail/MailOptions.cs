using System.ComponentModel.DataAnnotations;

namespace Vivtorok.Application.Features.Channels.Mail;

/// <summary>How mailboxes are kept up with, the section <c>Channels:Mail</c>.</summary>
public sealed class MailOptions
{
    public const string Section = "Channels:Mail";

    /// <summary>How often a mailbox is asked for news; each look is put off by a little more, so that they do not come all at once.</summary>
    [Range(10, 3600)]
    public int PollSeconds { get; init; } = 45;

    /// <summary>Where the provider tells us of news, a look is still taken so often: what it tells can be lost.</summary>
    [Range(60, 86_400)]
    public int WatchedPollSeconds { get; init; } = 600;

    /// <summary>How far back mail is read when the history was lost and when a mailbox is counted; never before it was connected.</summary>
    [Range(1, 30)]
    public int DaysBack { get; init; } = 7;

    /// <summary>The most mail one such look lists.</summary>
    [Range(10, 10_000)]
    public int MostMail { get; init; } = 2_000;

    /// <summary>The agent answers so many letters of one sender in an hour; then people have them. Two machines could go on for ever.</summary>
    [Range(1, 1000)]
    public int LettersPerSenderAndHour { get; init; } = 10;
}
