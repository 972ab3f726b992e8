using System.ComponentModel.DataAnnotations;

namespace Vivtorok.Infrastructure.Work;

/// <summary>Settings of the section <c>Work</c>.</summary>
public sealed class WorkOptions
{
    public const string Section = "Work";

    /// <summary>Whether this node runs work; a node that only answers requests does not.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>How many work items one node runs at once.</summary>
    [Range(1, 512)]
    public int Parallelism { get; init; } = 32;

    /// <summary>How long a silent worker keeps an item before another may take it; running ones renew it.</summary>
    [Range(5, 600)]
    public int LeaseSeconds { get; init; } = 30;

    /// <summary>The longest the dispatcher sleeps without looking.</summary>
    [Range(0.05, 60)]
    public double PollSeconds { get; init; } = 1;
}
