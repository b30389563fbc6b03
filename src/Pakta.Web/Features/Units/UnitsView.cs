namespace Pakta.Web.Features.Units;

/// <summary>The tree, what was looked for, units without a head, acting heads whose time runs out.</summary>
public enum UnitsView { Tree, Found, Vacant, Ending }
