using FluentValidation;
using MediatR;
using Vivtorok.Application.Common.Agents;
using Vivtorok.Application.Features.Agent.Settings;
using Vivtorok.Domain.Agents;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Application.Features.Agent.Rehearsals;

/// <summary>The owner talks to the draft of the agent. Nothing is written: not to the calendar, the CRM or anybody.</summary>
/// <param name="History">What was said before in this test, oldest first.</param>
/// <param name="Dialogue">What the answer before gave back; null at the beginning.</param>
public sealed record TestChatCommand(string? Language, IReadOnlyList<TestLine>? History, string Text, string? Dialogue) : IRequest<Result<TestChatAnswer>>;

/// <summary>One line of the test.</summary>
public sealed record TestLine(ChatRole Role, string Text);

/// <summary>What the agent would say and why.</summary>
public sealed record TestChatAnswer(
    string? Reply, TurnOutcome Outcome, HandOffReason? HandOffReason, string? Dialogue, IReadOnlyList<TestToolCall> ToolCalls, IReadOnlyList<CheckedFact> Facts, IReadOnlyList<string> Sources,
    TestModelUse Use);

/// <summary>Which model answered and what that took.</summary>
/// <param name="CostMicros">Millionths of a US dollar, by the configured prices.</param>
public sealed record TestModelUse(string Model, int InputTokens, int OutputTokens, long CostMicros);

/// <summary>A tool call of the test; writes were only tried.</summary>
public sealed record TestToolCall(string Name, System.Text.Json.Nodes.JsonObject Arguments, string Outcome, System.Text.Json.Nodes.JsonObject Result);

internal sealed class TestChatValidator : AbstractValidator<TestChatCommand>
{
    private const int MaxLines = 60;
    private const int TextMaxLength = 4000;

    public TestChatValidator()
    {
        RuleFor(c => c.Text).NotEmpty().MaximumLength(TextMaxLength);
        RuleFor(c => c.Dialogue).MaximumLength(2 * Conversation.DialogueMaxLength);
        RuleFor(c => c.History).Must(lines => lines is null || lines.Count <= MaxLines).WithMessage($"At most {MaxLines} lines.");
        RuleForEach(c => c.History).Must(line => line?.Text?.Length <= TextMaxLength).WithMessage($"At most {TextMaxLength} characters a line.");
    }
}

internal sealed class TestChatHandler(RehearsalRoom room, AgentKeeper keeper) : IRequestHandler<TestChatCommand, Result<TestChatAnswer>>
{
    public async Task<Result<TestChatAnswer>> Handle(TestChatCommand request, CancellationToken cancellationToken)
    {
        var draft = (await keeper.DescribeAsync(cancellationToken)).Draft;
        var (sandbox, memory) = (room.Enter(), SandboxMemory.Read(request.Dialogue));
        sandbox.Remember(memory);

        var history = (request.History ?? []).Append(new TestLine(ChatRole.Customer, request.Text)).Select(line => new ChatLine(line.Role, line.Text, room.Now)).ToList();
        var voice = new AgentVoice(draft.Instructions, draft.Tone);
        var answer = await room.AnswerAsync(sandbox, voice, history, memory.Dialogue, request.Language, cancellationToken);
        var run = answer.Run;
        return new TestChatAnswer(
            answer.Text, answer.Outcome, run.HandOff?.Reason, sandbox.Memory(run.Dialogue).Write(),
            [.. run.Exchanges.Select(e => new TestToolCall(e.Call.Name, e.Call.Arguments, e.Result.Outcome, e.Result.Data))],
            run.Facts, [.. run.Facts.Select(fact => fact.Source).OfType<string>().Distinct()],
            new TestModelUse(run.Model, run.Spent.Input, run.Spent.Output, run.Cost));
    }
}
