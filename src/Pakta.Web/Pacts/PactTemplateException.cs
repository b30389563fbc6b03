namespace Pakta.Web.Pacts;

/// <summary>A template cannot be used; the message names file, line and what is wrong.</summary>
public sealed class PactTemplateException(string file, int line, string what) : Exception($"{file}:{line}: {what}");
