namespace Pakta.Core.People;

/// <summary>What a person says is wrong in the own data.</summary>
public enum DataReportTopic { Name, Title, Number, Position, Grade, Unit, Contact, Other }
