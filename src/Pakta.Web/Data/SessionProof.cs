namespace Pakta.Web.Data;

/// <summary>What opened a session.</summary>
public enum SessionProof { Activation, Password, Pin, Passkey, Sso }

/// <summary>What was proven in a session beside that.</summary>
public enum SecondFactor { Passkey, Totp }
