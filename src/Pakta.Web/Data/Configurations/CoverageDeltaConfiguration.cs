using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pakta.Core.Coverage;

namespace Pakta.Web.Data.Configurations;

internal sealed class CoverageDeltaConfiguration : IEntityTypeConfiguration<CoverageDelta>
{
    public void Configure(EntityTypeBuilder<CoverageDelta> builder)
    {
        builder.ComplexProperty(d => d.Change);
    }
}
