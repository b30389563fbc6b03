namespace Pakta.Web.Data;

/// <summary>The program does not start; the message is one sentence for the person at the keyboard.</summary>
public class StartRefusedException(string message) : Exception(message);
