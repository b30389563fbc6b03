namespace Pakta.Web.Demo;

/// <summary>One line of the demo table.</summary>
public sealed record DemoGuest(string SignIn, string Secret, string Who, string Purpose);
