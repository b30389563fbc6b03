namespace Pakta.Web.Access;

/// <summary>
/// Does a password alone open the desk of an official and sign a pact? In the demo only, whose passwords are printed; everywhere else
/// a second factor is asked for. This is the one place that says so.
/// </summary>
public sealed record PasswordAlone(bool Serves);
