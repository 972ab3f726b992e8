namespace Vivtorok.Application.Features.Agent.Language.Grammar;

/// <summary>One reading of a span of tokens: these words are, together, a thing of this kind with this value.</summary>
/// <param name="Kind">A lexicon category, a sign (":"), or what a rule produces.</param>
internal sealed record Node(string Kind, int Start, int End, object Value);

/// <summary>A whole number; Digits is how many were written, 0 for words.</summary>
internal sealed record Number(long Value, int Digits);
